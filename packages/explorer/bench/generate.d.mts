import type { DatasetData } from "@incident-data/core";

export declare function randomOf(seed: number): () => number;
export declare function generate(count: number, seed?: number): DatasetData;
