package dev.aludel.benchmarks.weaving;

import dev.aludel.benchmarks.Part;
import dev.aludel.benchmarks.Report;
import dev.aludel.benchmarks.fork.AgentJars;
import dev.aludel.benchmarks.fork.JavaFork;
import dev.aludel.benchmarks.fork.Sampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ten thousand classes shown to Aludel's agent and to Ebean's, in turns. */
public final class WeavingPart implements Part {

  private static final int ROUNDS = 2;
  private static final String[] TIMES = {
    "first pass, foreign", "first pass, mapped",
    "new class loader, foreign", "new class loader, mapped",
    "warm, foreign", "warm, mapped"
  };
  private static final int WARM_FOREIGN = 4;
  private static final int WARM_MAPPED = 5;
  private static final int KEPT = 6;

  @Override
  public void run(Report report) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("aludel-corpus");
    Path mapped = directory.resolve("mapped.jar");
    Path entities = directory.resolve("entities.jar");
    try {
      Corpus.ofAludel().write(mapped);
      Corpus.ofEntities().write(entities);
      compare(report, mapped, entities);
    } finally {
      Files.deleteIfExists(mapped);
      Files.deleteIfExists(entities);
      Files.delete(directory);
    }
  }

  private static void compare(Report report, Path mapped, Path entities)
      throws IOException, InterruptedException {
    Sampling aludel = new Sampling(new double[ROUNDS][]);
    Sampling ebean = new Sampling(new double[ROUNDS][]);
    for (int round = 0; round < ROUNDS; round++) {
      aludel.runs()[round] = show(mapped, AgentJars.aludel());
      ebean.runs()[round] = show(entities, AgentJars.ebean());
    }
    report.table(
        "Weaving: CPU time for a class", "classes", "Aludel, µs", "Ebean, µs", "Aludel / Ebean");
    for (int column = 0; column < TIMES.length; column++) {
      double ours = aludel.least(column);
      double theirs = ebean.least(column);
      report.row(TIMES[column], ours, theirs, ours / theirs);
    }
    report.row("bytes kept, foreign", aludel.least(KEPT), ebean.least(KEPT), "");
    report.bar("µs for a foreign class, warm", aludel.least(WARM_FOREIGN), 5);
    report.bar("µs for a mapped class, warm", aludel.least(WARM_MAPPED), 1000);
    report.bar("bytes kept for a foreign class", aludel.least(KEPT), 16);
  }

  private static double[] show(Path corpus, Path agent) throws IOException, InterruptedException {
    return new JavaFork()
        .with("-Xbatch") // or the compiler's threads may come too late on a machine that is shared
        .run(WeavingProgram.class, corpus.toString(), agent.toString());
  }
}
