process.on("message", function (m) {
  if (m === "bye") { process.disconnect(); return; }
  process.send({ kind: typeof m, back: m, channel: process.env.NODE_CHANNEL_FD, args: process.argv.slice(2) });
});
process.on("disconnect", function () { process.exitCode = 5; });
if (process.argv[2] === "early") for (var i = 0; i < 3; i++) process.send("early " + i);