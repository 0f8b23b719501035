// A worker that is ready long after its script ran: what came before is lost.

setTimeout(async () => {
  const { serve } = await import("../../../crates/cargo-crossing/js/worker.js");
  serve({ answer: () => 42 });
}, 50);
