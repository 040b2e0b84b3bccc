export { en as default } from "@incident-data/prose";
