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
    ClassScan first = catalog.scan("shop/User");
    ClassScan second = catalog.scan("shop/User");

    assertThat(first).isNotNull().isSameAs(second);
    assertThat(reads).containsExactly("shop/User");
  }

  @Test
  void remembersThatThereIsNoClassFile() {
    assertThat(catalog.scan("shop/Nobody")).isNull();
    assertThat(catalog.scan("shop/Nobody")).isNull();
    assertThat(reads).containsExactly("shop/Nobody");
  }

  @Test
  void learnsOfAClassThatIsNoResource() {
    catalog.scan("shop/Hidden");
    byte[] classFile =
        Compiled.of("package shop;\nclass Hidden { int id; }").classFile("shop.Hidden");

    catalog.learn(ClassScan.of(classFile), false);

    assertThat(catalog.scan("shop/Hidden"))
        .isNotNull()
        .extracting(ClassScan::superName)
        .isEqualTo("java/lang/Object");
  }
}
