package dev.aludel.dialect;

import java.util.Set;

/**
 * What one engine's dialect differs in from another of its kind.
 *
 * @param features what its database can do
 * @param schemas where its schemas are
 */
public record Setup(Features features, SchemaMap schemas) {

  /** That of a database which has all features, under their own names all schemas. */
  public static Setup of(Features features) {
    return new Setup(features, SchemaMap.NONE);
  }

  Setup without(Set<Feature> unwanted) {
    return new Setup(features.without(unwanted), schemas);
  }

  Setup in(SchemaMap others) {
    return new Setup(features, others);
  }
}
