export declare function readCsv(text: string): readonly (readonly string[])[];
export declare function readRecords(text: string): readonly Readonly<Record<string, string>>[];
