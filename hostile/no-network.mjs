// Every way out of the process throws, and is counted: nothing in the packages may ask for anything from outside.
import dgram from "node:dgram";
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import tls from "node:tls";

export const requests = [];

function refuse(name) {
  return () => {
    requests.push(name);
    throw new Error(`no network here: ${name}`);
  };
}

const doors = [
  [net, "net", ["connect", "createConnection"]],
  [tls, "tls", ["connect"]],
  [http, "http", ["request", "get"]],
  [https, "https", ["request", "get"]],
  [dgram, "dgram", ["createSocket"]],
  [dns, "dns", Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))],
  [dns.promises, "dns.promises", Object.keys(dns.promises).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))],
];
const { lookup } = dns;
for (const [module, label, names] of doors) for (const name of names) module[name] = refuse(`${label}.${name}`);
// Who listens looks his own address up, which asks nobody where it is one already.
const refuseLookup = dns.lookup;
dns.lookup = (host, ...rest) => (net.isIP(host) ? lookup : refuseLookup)(host, ...rest);
for (const name of ["fetch", "WebSocket", "EventSource"]) {
  if (name in globalThis) globalThis[name] = refuse(name);
}
syncBuiltinESMExports();
