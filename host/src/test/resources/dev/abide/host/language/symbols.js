// Well-known symbols that conversions ask.
function show(name, body) {
  let result;
  try {
    result = JSON.stringify(body());
  } catch (error) {
    // Engines word their own errors differently.
    result = error.constructor.name;
  }
  console.log(name + ':', result);
}

show('toPrimitive', () => { const o = { [Symbol.toPrimitive](hint) { return hint === 'number' ? 42 : hint; } }; return [+o, o + '']; });
