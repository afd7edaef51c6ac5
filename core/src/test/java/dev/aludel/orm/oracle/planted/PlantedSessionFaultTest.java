package dev.aludel.orm.oracle.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sequences are good enough: a session with a mistake in it does not get through them. */
class PlantedSessionFaultTest {

  private static final int SEQUENCES = 500;
  private static final long SEED = 20_240_229;

  @Test
  void findsMistakesOfTheSession() throws ReflectiveOperationException {
    List<Fault> missed = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      int needed = sequencesUntilFound(fault);
      if (needed < 0) {
        missed.add(fault);
      } else {
        found.add(fault + " " + needed);
      }
    }

    System.out.println(
        "[tests] found, and after how many sequences: " + found + ", missed: " + missed);
    assertThat(Fault.values()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(missed).hasSizeLessThanOrEqualTo(1);
  }

  private static int sequencesUntilFound(Fault fault) throws ReflectiveOperationException {
    FaultyLoader loader = new FaultyLoader(fault);
    Class<?> hunt = loader.loadClass("dev.aludel.orm.oracle.Hunt");
    Method until = hunt.getDeclaredMethod(
        "sequencesUntilFailure", DatabaseServer.class, int.class, long.class);
    Object needed = until.invoke(null, DatabaseServer.H2, SEQUENCES, SEED);
    assertThat(loader.planted()).as(fault.name()).isPositive();
    return (int) needed;
  }
}
