package dev.aludel.orm.oracle.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sequences are good enough: a session with a mistake in it does not get through them. */
class PlantedSessionFaultTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");
  private static final int SEQUENCES = DEEP ? 500 : 60;
  private static final long SEED = 20_240_229;

  /** Those that show only after many sequences are left to the deep run. */
  private static final Set<Fault> RARE = EnumSet.of(
      Fault.KEPT_AFTER_ALL_IGNORED,
      Fault.RELEASED_SAVEPOINT_FORGOTTEN,
      Fault.FAILED_FLUSH_FORGOTTEN,
      Fault.FAVORITE_NOT_LET_GO,
      Fault.TREE_IN_ANY_ORDER,
      Fault.MERGED_VERSION_NOT_COMPARED);

  @Test
  void findsMistakesOfTheSession() throws ReflectiveOperationException {
    List<Fault> missed = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Set<Fault> planted =
        DEEP ? EnumSet.allOf(Fault.class) : EnumSet.complementOf(EnumSet.copyOf(RARE));
    for (Fault fault : planted) {
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
