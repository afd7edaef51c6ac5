package dev.aludel.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** The architecture: a package may use the ones before it, never one after it. The shell comes last. */
  private static final List<String> BOTTOM_UP =
      List.of("contract", "detect", "plan", "weave", "offline", "doctor");

  private static final JavaClasses MAIN = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("dev.aludel.agent");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("dev.aludel.agent.planted");

  @Test
  void usesOnlyPackagesFurtherDown() {
    layers("dev.aludel.agent").check(MAIN);
  }

  @Test
  void hasNoCycleBetweenPackagesAtAnyDepth() {
    freeOfCycles("dev.aludel.(**)").check(MAIN);
  }

  @Test
  void knowsTheCoreByNameOnly() {
    classes()
        .that()
        .resideInAPackage("dev.aludel.agent..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.aludel.agent..",
            "java..",
            "org.objectweb.asm..",
            "net.bytebuddy.agent..",
            "org.junit.platform.launcher..",
            "org.jspecify.annotations..")
        .check(MAIN);
  }

  @Test
  void bothRulesCanFail() {
    assertThatThrownBy(() -> layers("dev.aludel.agent.planted").check(PLANTED))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> freeOfCycles("dev.aludel.agent.planted.(**)").check(PLANTED))
        .isInstanceOf(AssertionError.class);
  }

  private static ArchRule layers(String root) {
    List<String> above = new ArrayList<>(List.of(root));
    ArchRule rule = null;
    for (int i = BOTTOM_UP.size() - 1; i >= 0; i--) {
      String layer = root + "." + BOTTOM_UP.get(i);
      ArchRule next = noClasses()
          .that()
          .resideInAPackage(layer + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above.toArray(String[]::new))
          .allowEmptyShould(true);
      rule = rule == null ? next : CompositeArchRule.of(rule).and(next);
      above.add(layer + "..");
    }
    return Objects.requireNonNull(rule);
  }

  private static ArchRule freeOfCycles(String packages) {
    return slices().matching(packages).should().beFreeOfCycles();
  }
}
