// Claims of any number, the same on every run: four a cell, one in five of them retells the one before it.
export function generate(count) {
  const cells = [];
  const claims = [];
  const harms = ["killed", "wounded"];
  const sides = ["side-a", "side-b"];
  let state = 7;
  const next = (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  for (let index = 0; index < count; index += 1) {
    const at = index >> 2;
    const incident = `incident-${at >> 2}`;
    const side = sides[(at >> 1) & 1];
    const harm = harms[at & 1];
    if (index % 4 === 0) cells.push({ incident, side, status: "military", harms: [harm] });
    const min = next(40);
    const claim = {
      id: `claim-${index}`,
      claimant: `claimant-${next(50)}`,
      about: incident,
      side,
      status: "military",
      harms: [harm],
      count: { min, max: next(3) === 0 ? null : min + next(5), words: `${min} or so` },
    };
    const retold = index % 5 === 4 && index % 4 !== 0;
    claims.push(
      retold ? { ...claim, relations: [{ kind: "reports", claim: `claim-${index - 1}`, basis: "stated" }] } : claim,
    );
  }
  // Fully shuffled: the hardest order, in which no two claims on a cell are near each other.
  for (let index = claims.length - 1; index > 0; index -= 1) {
    const other = next(index + 1);
    [claims[index], claims[other]] = [claims[other], claims[index]];
  }
  return { claims, cells };
}
