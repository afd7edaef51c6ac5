package dev.aludel.demo.chinook;

import dev.aludel.engine.Engine;
import dev.aludel.engine.StatementCounter;

/** What every step of the demo works with: the database, somewhere to speak, and somebody who counts statements. */
record Stage(Engine engine, Screen screen, StatementCounter counter) {

  /** Begins to count. */
  Meter start() {
    engine.listen(counter);
    return new Meter(counter);
  }

  /** Announces a step; the meter tells at its end what it has cost. */
  Meter begin(String title) {
    screen.heading(title);
    return new Meter(counter);
  }

  void end(Meter meter) {
    screen.say(meter.toString());
  }
}
