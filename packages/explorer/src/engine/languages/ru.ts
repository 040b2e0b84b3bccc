export { ru as default } from "@incident-data/prose";
