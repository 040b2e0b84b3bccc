export { hy as default } from "@incident-data/prose";
