package dev.aludel.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.aludel.agent.contract.MappingContract;
import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.instrument.Access;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.Loading;
import dev.aludel.instrument.Woven;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Mixin;
import dev.aludel.mapping.Relationship;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The agent knows the core by names alone; here both sides are compared. */
class ContractTest {

  @Test
  void agreesOnTheProtocol() {
    assertThat(RuntimeContract.PROTOCOL).isEqualTo(Woven.PROTOCOL);
  }

  @Test
  void agreesOnTheNamesOfTypes() {
    assertThat(RuntimeContract.INSTRUMENTED).isEqualTo(internalName(Instrumented.class));
    assertThat(RuntimeContract.INSTANCE_STATE).isEqualTo(internalName(InstanceState.class));
    assertThat(RuntimeContract.ACCESS).isEqualTo(internalName(Access.class));
    assertThat(RuntimeContract.LOADING).isEqualTo(internalName(Loading.class));
    assertThat(RuntimeContract.WOVEN).isEqualTo(Woven.class.descriptorString());
  }

  @Test
  void implementsEveryMethodOfInstrumentedAndNoOther() {
    String state = RuntimeContract.STATE;
    String flags = RuntimeContract.FLAGS;

    assertThat(signatures(Instrumented.class))
        .containsExactlyInAnyOrder(
            state + "()" + RuntimeContract.STATE_TYPE,
            state + "(" + RuntimeContract.STATE_TYPE + ")V",
            flags + "()" + RuntimeContract.FLAGS_TYPE,
            flags + "(" + RuntimeContract.FLAGS_TYPE + ")V",
            RuntimeContract.GET + RuntimeContract.GET_TYPE,
            RuntimeContract.SET + RuntimeContract.SET_TYPE,
            RuntimeContract.NEW + RuntimeContract.NEW_TYPE);
  }

  @Test
  void agreesOnTheBitsOfTheFlags() {
    assertThat(RuntimeContract.READ_FLAG).isEqualTo(Instrumented.READ);
    assertThat(RuntimeContract.WRITE_FLAG).isEqualTo(Instrumented.WRITE);
  }

  @Test
  void findsEveryMethodThatAccessorsCall() {
    Set<String> called = new TreeSet<>(Set.of(
        RuntimeContract.READ + RuntimeContract.READ_TYPE,
        RuntimeContract.RELATE + RuntimeContract.RELATE_TYPE));
    for (String type : "Z B C S I J F D Ljava/lang/Object;".split(" ")) {
      called.add(RuntimeContract.WRITE + RuntimeContract.writeType(type));
    }

    assertThat(signatures(Access.class)).containsAll(called);
  }

  @Test
  void stampsWithAnAnnotationThatIsReadAtRunTime() {
    assertThat(Woven.class.getAnnotation(Retention.class).value())
        .isEqualTo(RetentionPolicy.RUNTIME);
    assertThat(signatures(Woven.class))
        .containsExactlyInAnyOrder(
            "protocol()I",
            "version()Ljava/lang/String;",
            "attributes()[Ljava/lang/String;",
            "nonNull()[Ljava/lang/String;");
  }

  @Test
  void agreesOnTheAnnotationsOfMappings() {
    assertThat(MappingContract.CLASS_MARKERS)
        .containsExactlyInAnyOrder(Mapped.class.descriptorString(), Mixin.class.descriptorString());
    assertThat(MappingContract.FIELD_MARKERS)
        .contains(
            Id.class.descriptorString(),
            Column.class.descriptorString(),
            Relationship.class.descriptorString());
  }

  @Test
  void leavesNoAnnotationOfAFieldUnknownToTheAgent() {
    Set<String> ofFields = new ClassFileImporter()
        .importPackages("dev.aludel.mapping").stream()
            .filter(JavaClass::isAnnotation)
            .map(JavaClass::reflect)
            .filter(ContractTest::annotatesFields)
            .map(Class::descriptorString)
            .collect(Collectors.toSet());

    assertThat(ofFields).isNotEmpty();
    assertThat(MappingContract.FIELD_MARKERS).containsAll(ofFields);
  }

  private static boolean annotatesFields(Class<?> annotation) {
    Target target = annotation.getAnnotation(Target.class);
    return target != null && Arrays.asList(target.value()).contains(ElementType.FIELD);
  }

  private static Set<String> signatures(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(method -> method.getName() + descriptor(method))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .toMethodDescriptorString();
  }

  private static String internalName(Class<?> type) {
    return type.getName().replace('.', '/');
  }
}
