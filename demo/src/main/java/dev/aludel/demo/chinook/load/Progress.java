package dev.aludel.demo.chinook.load;

import dev.aludel.engine.Engine;
import dev.aludel.engine.EngineListener;
import dev.aludel.engine.Execution;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on the error stream that hears from the engine how many rows were written. Close it. */
public final class Progress implements EngineListener, AutoCloseable {

  private final Engine engine;
  private final ProgressBar bar;

  private Progress(Engine engine, ProgressBar bar) {
    this.engine = engine;
    this.bar = bar;
  }

  /** A bar that is full when the engine has written that many rows. */
  public static Progress of(Engine engine, long rows) {
    ProgressBar bar = new ProgressBarBuilder()
        .setTaskName("Loading")
        .setUnit(" rows", 1)
        .setInitialMax(rows)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(100)
        .build();
    return new Progress(engine, bar);
  }

  /** Shows what is written from now on. */
  public void begin() {
    engine.listen(this);
  }

  @Override
  public void afterExecute(Execution execution, long rows) {
    bar.stepBy(Math.max(0, rows));
  }

  @Override
  public void close() {
    engine.unlisten(this);
    bar.close();
  }
}
