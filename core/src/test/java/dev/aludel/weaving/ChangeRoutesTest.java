package dev.aludel.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.instrument.ClassManager;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.ScalarAttribute;
import dev.aludel.weaving.foreign.Clerk;
import dev.aludel.weaving.foreign.Regular;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whichever code changes a mapped field: the state of the instance has the old value, and only of what changed. */
class ChangeRoutesTest {

  @BeforeAll
  static void configure() {
    configure(ClassManager.of(Customer.class));
    configure(ClassManager.of(Regular.class));
  }

  @Test
  void recordsAChangeInAMethodAndOfNoUnmappedField() {
    Customer customer = watched(new Customer());

    customer.inMethod();

    assertThat(oldValues(customer)).isEqualTo(Map.of("name", "ed"));
    assertThat(customer.name).isEqualTo("changed");
    assertThat(customer.visits).isEqualTo(1);
  }

  @Test
  void recordsAChangeInALambda() {
    assertThat(oldValuesAfter(Customer::inLambda)).isEqualTo(Map.of("name", "ed"));
  }

  @Test
  void recordsAChangeInALambdaThatIsAStaticMethod() {
    assertThat(oldValuesAfter(Customer::inLambdaWithoutCapture)).isEqualTo(Map.of("name", "ed"));
  }

  @Test
  void recordsAChangeInAnInnerClass() {
    assertThat(oldValuesAfter(Customer::inInnerClass)).isEqualTo(Map.of("name", "ed"));
  }

  @Test
  void recordsAChangeInAnAnonymousClass() {
    assertThat(oldValuesAfter(Customer::inAnonymousClass)).isEqualTo(Map.of("name", "ed"));
  }

  @Test
  void recordsAChangeInANestedClassOfAPrivateFieldToo() {
    Map<String, @Nullable Object> both = new LinkedHashMap<>();
    both.put("id", null);
    both.put("name", "ed");

    assertThat(oldValuesAfter(Customer.Nested::change)).isEqualTo(both);
  }

  @Test
  void recordsAChangeInAStaticMethod() {
    Map<String, @Nullable Object> id = new LinkedHashMap<>();
    id.put("id", null);

    assertThat(oldValuesAfter(Customer::inStaticMethod)).isEqualTo(id);
  }

  @Test
  void keepsTheFirstOldValueOfACompoundAssignment() {
    assertThat(oldValuesAfter(Customer::byCompoundAssignment))
        .isEqualTo(Map.of("name", "ed", "logins", 0));
  }

  @Test
  void recordsAChangeInASubclassThatIsNotMapped() {
    Regular regular = watched(new Regular());

    regular.change();

    assertThat(oldValues(regular)).isEqualTo(Map.of("name", "ed", "logins", 0));
  }

  @Test
  void recordsAChangeInAnotherClass() {
    assertThat(oldValuesAfter(Clerk::change)).isEqualTo(Map.of("name", "ed"));
  }

  @Test
  void recordsAChangeThatNamesASubclassAsTheOwner() {
    Regular regular = watched(new Regular());

    Clerk.changeRegular(regular);

    assertThat(oldValues(regular)).isEqualTo(Map.of("name", "ed"));
  }

  @Test
  void recordsAChangeInTheTestItself() {
    assertThat(oldValuesAfter(customer -> customer.name = "changed"))
        .isEqualTo(Map.of("name", "ed"));
  }

  @Test
  void recordsNothingInAConstructor() {
    Customer customer = new Customer();

    assertThat(((Instrumented) customer).$aludel_state()).isNull();
    assertThat(oldValues(watched(customer))).isEmpty();
  }

  @Test
  void loadsAFinalField() {
    Customer customer = new Customer();

    ((Instrumented) customer).$aludel_set(3, 2001L);

    assertThat(customer.born()).isEqualTo(2001);
  }

  private static void configure(ClassManager manager) {
    List<ScalarAttribute> attributes = new ArrayList<>();
    for (int slot = 0; slot < manager.slotCount(); slot++) {
      attributes.add(new ScalarAttribute(manager, slot, Objects::equals, null, false, false));
    }
    manager.configure(attributes);
  }

  private static Map<String, @Nullable Object> oldValuesAfter(Consumer<Customer> change) {
    Customer customer = watched(new Customer());
    change.accept(customer);
    return oldValues(customer);
  }

  private static <T extends Customer> T watched(T customer) {
    InstanceState.of((Instrumented) customer);
    return customer;
  }

  private static Map<String, @Nullable Object> oldValues(Customer customer) {
    InstanceState state = InstanceState.of((Instrumented) customer);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int slot = 0; slot < state.manager().slotCount(); slot++) {
      if (state.isWritten(slot)) {
        values.put(state.manager().attributeName(slot), state.committedValue(slot));
      }
    }
    return values;
  }
}
