package dev.aludel.agent.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import org.junit.jupiter.api.Test;

class LoaderClassFilesTest {

  private final Compiled compiled = Compiled.of("package shop;\nclass User {}");
  private final MemoryLoader loader = new MemoryLoader(compiled.classFiles());

  @Test
  void readsAClassFileWithoutLoadingTheClass() {
    byte[] classFile = new LoaderClassFiles(loader).read("shop/User");

    assertThat(classFile).isEqualTo(compiled.classFile("shop.User"));
    assertThat(loader.hasLoaded("shop.User")).isFalse();
  }

  @Test
  void answersNothingForAClassThatIsNoResource() {
    assertThat(new LoaderClassFiles(loader).read("shop/Nobody")).isNull();
  }
}
