package dev.aludel.orm.oracle;

import dev.aludel.orm.oracle.world.Album;
import dev.aludel.orm.oracle.world.Tag;
import java.util.Collection;
import java.util.Optional;

/** The many-to-many of the world. */
final class Links {

  static final String TABLE = "album_tags";

  private Links() {}

  /** The attribute on that side. */
  static Optional<String> of(Kind kind) {
    return switch (kind) {
      case ALBUM -> Optional.of("tags");
      case TAG -> Optional.of("albums");
      default -> Optional.empty();
    };
  }

  @SuppressWarnings("unchecked") // which elements it takes is known by the caller
  static Collection<Object> members(Object real) {
    Collection<?> members = real instanceof Album album ? album.tags : ((Tag) real).albums;
    return (Collection<Object>) members;
  }
}
