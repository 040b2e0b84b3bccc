export { cite } from "@incident-data/prose";
