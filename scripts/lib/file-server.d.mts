export declare function servedFolder(folder: string): Promise<{ readonly url: string; readonly close: () => void }>;
