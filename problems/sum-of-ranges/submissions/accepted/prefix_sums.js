const data = require("fs").readFileSync(0);
let at = 0;

function next() {
    while (data[at] !== 45 && (data[at] < 48 || data[at] > 57)) at++;
    const negative = data[at] === 45;
    if (negative) at++;
    let value = 0;
    while (data[at] >= 48 && data[at] <= 57) value = value * 10 + data[at++] - 48;
    return negative ? -value : value;
}

const n = next(), q = next();
const before = new Float64Array(n + 1);
for (let i = 1; i <= n; i++) before[i] = before[i - 1] + next();
const out = [];
for (let i = 0; i < q; i++) {
    const l = next(), r = next();
    out.push(before[r] - before[l - 1]);
}
console.log(out.join("\n"));
