package dev.aludel.agent.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassCatalogTest {

  private final Compiled compiled = Compiled.of("package shop;\nclass User { int id; }");
  private final List<String> reads = new ArrayList<>();
  private final ClassCatalog catalog = new ClassCatalog(name -> {
    reads.add(name);
    return compiled.classFiles().get(name);
  });

  @Test
  void readsEachClassFileOnce() {
    ClassOutline first = catalog.outline("shop/User");
    ClassOutline second = catalog.outline("shop/User");

    assertThat(first).isNotNull().isSameAs(second);
    assertThat(reads).containsExactly("shop/User");
  }

  @Test
  void remembersThatThereIsNoClassFile() {
    assertThat(catalog.outline("shop/Nobody")).isNull();
    assertThat(catalog.outline("shop/Nobody")).isNull();
    assertThat(reads).containsExactly("shop/Nobody");
  }

  @Test
  void learnsOfAClassThatIsNoResource() {
    catalog.outline("shop/Hidden");
    byte[] classFile =
        Compiled.of("package shop;\nclass Hidden { int id; }").classFile("shop.Hidden");

    catalog.learn(ClassScan.of(classFile), false);

    assertThat(catalog.outline("shop/Hidden"))
        .isNotNull()
        .extracting(ClassOutline::superName)
        .isEqualTo("java/lang/Object");
  }
}
