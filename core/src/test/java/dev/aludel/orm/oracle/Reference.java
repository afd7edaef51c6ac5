package dev.aludel.orm.oracle;

import dev.aludel.orm.oracle.world.Album;
import dev.aludel.orm.oracle.world.Artist;
import dev.aludel.orm.oracle.world.City;
import dev.aludel.orm.oracle.world.Country;
import dev.aludel.orm.oracle.world.Node;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A many-to-one of the world, with the collection that is its other side, if there is one. */
enum Reference {
  /** The album is deleted when it loses its artist. */
  ARTIST_OF_ALBUM(
      Kind.ALBUM,
      Kind.ARTIST,
      "artist",
      "artistId",
      "artist_id",
      album -> ((Album) album).artist,
      (album, artist) -> ((Album) album).artist = (Artist) artist,
      "albums",
      artist -> ((Artist) artist).albums),
  /** Has no other side; rows may refer to each other by it. */
  FAVORITE(
      Kind.ARTIST,
      Kind.ALBUM,
      "favorite",
      "favoriteId",
      "favorite_id",
      artist -> ((Artist) artist).favorite,
      (artist, album) -> ((Artist) artist).favorite = (Album) album,
      null,
      null),
  /** Children outlive their parent. */
  PARENT(
      Kind.NODE,
      Kind.NODE,
      "parent",
      "parentId",
      "parent_id",
      node -> ((Node) node).parent,
      (node, parent) -> ((Node) node).parent = (Node) parent,
      "children",
      node -> ((Node) node).children),
  /** Is a part of the city's key; the city is deleted when it loses its country. */
  COUNTRY_OF_CITY(
      Kind.CITY,
      Kind.COUNTRY,
      "country",
      "countryCode",
      "country_code",
      city -> ((City) city).country,
      (city, country) -> ((City) city).country = (Country) country,
      "cities",
      country -> ((Country) country).cities);

  static final List<Reference> ALL = List.of(values());

  final Kind owner;
  final Kind target;
  final String attribute;
  final String foreignKey;
  final String column;
  final Function<Object, @Nullable Object> get;
  final BiConsumer<Object, @Nullable Object> set;
  final @Nullable String collection;
  private final @Nullable Function<Object, Collection<?>> members;

  Reference(
      Kind owner,
      Kind target,
      String attribute,
      String foreignKey,
      String column,
      Function<Object, @Nullable Object> get,
      BiConsumer<Object, @Nullable Object> set,
      @Nullable String collection,
      @Nullable Function<Object, Collection<?>> members) {
    this.owner = owner;
    this.target = target;
    this.attribute = attribute;
    this.foreignKey = foreignKey;
    this.column = column;
    this.get = get;
    this.set = set;
    this.collection = collection;
    this.members = members;
  }

  static Stream<Reference> of(Kind owner) {
    return ALL.stream().filter(reference -> reference.owner == owner);
  }

  /** Those whose other side is a collection of that class. */
  static Stream<Reference> to(Kind target) {
    return ALL.stream()
        .filter(reference -> reference.target == target && reference.members != null);
  }

  /** Whether one that is taken out is deleted, and goes with what it is in. */
  boolean owns() {
    return this == ARTIST_OF_ALBUM || this == COUNTRY_OF_CITY;
  }

  boolean isKey() {
    return this == COUNTRY_OF_CITY;
  }

  @SuppressWarnings("unchecked") // which elements it takes is known by the caller
  Collection<Object> members(Object holder) {
    if (members == null) {
      throw new IllegalStateException(this + " has one side");
    }
    return (Collection<Object>) members.apply(holder);
  }
}
