package dev.aludel.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.instrument.ClassManager;
import dev.aludel.instrument.Flags;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.ScalarAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An access calls the runtime only while its attribute needs it. */
class AccessFlagsTest {

  private static final int NAME = 1;
  private static final int LOGINS = 2;

  private final Customer customer = new Customer();
  private final InstanceState state = InstanceState.of((Instrumented) customer);
  private final Wide wide = new Wide();
  private final InstanceState wideState = InstanceState.of((Instrumented) wide);

  @BeforeAll
  static void configure() {
    configure(ClassManager.of(Customer.class));
    configure(ClassManager.of(Wide.class));
  }

  @Test
  void callsForTheFirstWriteOnly() {
    customer.name = "first";
    customer.name = "second";

    assertThat(isSet(customer, Flags.write(NAME))).isFalse();
    assertThat(isSet(customer, Flags.write(LOGINS))).isTrue();
    assertThat(state.committedValue(NAME)).isEqualTo("ed");
  }

  @Test
  void callsAgainForTheFirstWriteAfterAFlush() {
    customer.name = "first";
    state.commitAll();

    customer.name = "second";

    assertThat(state.committedValue(NAME)).isEqualTo("first");
  }

  @Test
  void callsAgainForTheFirstWriteAfterTheAttributeHasExpired() {
    customer.name = "first";

    state.expire(NAME);

    assertThat(isSet(customer, Flags.write(NAME))).isTrue();
    assertThat(isSet(customer, Flags.read(NAME))).isTrue();
  }

  @Test
  void readsWhatIsLoadedWithoutACallWhenSomethingElseIsNot() {
    state.expire(NAME);

    assertThat(isSet(customer, Flags.read(LOGINS))).isFalse();
  }

  @Test
  void leavesAWriteAsItIsWhenAnotherAttributeIsLoaded() {
    state.expire(NAME);
    customer.logins = 2;

    state.load((Instrumented) customer, NAME, "loaded");

    assertThat(isSet(customer, Flags.read(NAME))).isFalse();
    assertThat(isSet(customer, Flags.write(NAME))).isTrue();
    assertThat(isSet(customer, Flags.write(LOGINS))).isFalse();
  }

  @Test
  void callsForEveryWriteUntilAllThatShareTheFlagHaveChanged() {
    wide.a1 = 10;
    boolean afterOne = isSet(wide, Flags.write(1));
    wide.a17 = 170;

    assertThat(afterOne).isTrue();
    assertThat(isSet(wide, Flags.write(1))).isFalse();
    assertThat(wideState.isWritten(1)).isTrue();
    assertThat(wideState.isWritten(17)).isTrue();
  }

  @Test
  void callsForReadsOfAllThatShareTheFlagOfOneThatIsNotLoaded() {
    wide.a1 = 10;

    wideState.expire(17);

    assertThat(isSet(wide, Flags.read(1))).isTrue();
    assertThat(wide.a1).isEqualTo(10);
  }

  private static boolean isSet(Object instance, int flag) {
    return (((Instrumented) instance).$aludel_flags() & flag) != 0;
  }

  private static void configure(ClassManager manager) {
    List<ScalarAttribute> attributes = new ArrayList<>();
    for (int slot = 0; slot < manager.slotCount(); slot++) {
      attributes.add(new ScalarAttribute(manager, slot, Objects::equals, null, false, false));
    }
    manager.configure(attributes);
  }
}
