package dev.aludel.agent.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedListingTest {

  @TempDir
  Path directory;

  @Test
  void readsNamesWithoutCommentsAndBlankLines() throws IOException {
    Path file = directory.resolve("META-INF/aludel/mapped-classes");
    Files.createDirectories(directory.resolve("META-INF/aludel"));
    Files.writeString(
        file, "# the shop\n\n  com.acme.User\ncom.acme.Order$Line # nested\n#com.acme.Old\n");

    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      MappedListing listing = MappedListing.of(loader, Set.of("com.acme.Extra"));

      assertThat(listing.contains("com/acme/User")).isTrue();
      assertThat(listing.contains("com/acme/Order$Line")).isTrue();
      assertThat(listing.contains("com/acme/Extra")).isTrue();
      assertThat(listing.contains("com/acme/Old")).isFalse();
    }
  }
}
