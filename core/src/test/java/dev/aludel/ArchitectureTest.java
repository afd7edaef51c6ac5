package dev.aludel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import dev.aludel.error.AludelException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** The architecture: a package may use the ones before it, never one after it. */
  private static final List<String> BOTTOM_UP = List.of(
      "error",
      "instrument",
      "type",
      "sql",
      "schema",
      "dialect..",
      "engine",
      "observe",
      "inspect",
      "mapping..",
      "orm.identity",
      "orm.loading",
      "orm.flush",
      "orm.bulk",
      "orm",
      "testing");

  private static final JavaClasses MAIN = new ClassFileImporter()
      .importUrl(AludelException.class.getProtectionDomain().getCodeSource().getLocation());
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("dev.aludel.planted");

  @Test
  void usesOnlyPackagesFurtherDown() {
    layers("dev.aludel.", BOTTOM_UP).check(MAIN);
  }

  @Test
  void hasNoCycleBetweenPackagesAtAnyDepth() {
    freeOfCycles("dev.aludel.(**)").check(MAIN);
  }

  @Test
  void hasNoPackageThatTheListForgot() {
    knownPackages(BOTTOM_UP).check(MAIN);
  }

  @Test
  void needsJUnitForItsExtensionAlone() {
    noClasses()
        .that()
        .doNotHaveSimpleName("StatementsExtension")
        .and()
        .areNotAnnotations()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit..")
        .check(MAIN);
  }

  @Test
  void wouldNoticeAUseOfAPackageFurtherUp() {
    assertThatThrownBy(
            () -> layers("dev.aludel.planted.", List.of("low", "high")).check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("UsesHigh.high()");
  }

  @Test
  void wouldNoticeACycleBetweenAPackageAndItsOwnSubpackage() {
    assertThatThrownBy(() -> freeOfCycles("dev.aludel.(**)").check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Cycle detected: Slice planted");
  }

  @Test
  void wouldNoticeAPackageThatTheListForgot() {
    assertThatThrownBy(() -> knownPackages(BOTTOM_UP).check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("dev.aludel.planted.low");
  }

  /** Layers that are empty so far do no harm. */
  private static ArchRule layers(String root, List<String> bottomUp) {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : bottomUp) {
      layers = layers.layer(name).definedBy(root + name);
    }
    for (int i = 0; i < bottomUp.size(); i++) {
      List<String> above = bottomUp.subList(i + 1, bottomUp.size());
      layers = above.isEmpty()
          ? layers.whereLayer(bottomUp.get(i)).mayNotBeAccessedByAnyLayer()
          : layers
              .whereLayer(bottomUp.get(i))
              .mayOnlyBeAccessedByLayers(above.toArray(String[]::new));
    }
    return layers;
  }

  private static ArchRule freeOfCycles(String packages) {
    return slices().matching(packages).should().beFreeOfCycles();
  }

  private static ArchRule knownPackages(List<String> bottomUp) {
    return classes()
        .should()
        .resideInAnyPackage(
            bottomUp.stream().map(name -> "dev.aludel." + name).toArray(String[]::new));
  }
}
