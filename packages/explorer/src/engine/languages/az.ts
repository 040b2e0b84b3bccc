export { az as default } from "@incident-data/prose";
