package dev.aludel.agent.contract;

import java.util.Set;

/** What marks a class and its fields as mapped: annotations by descriptor, and the listing by resource name. */
public final class MappingContract {

  public static final String MAPPED = "Ldev/aludel/mapping/Mapped;";
  public static final String MIXIN = "Ldev/aludel/mapping/Mixin;";
  public static final String ID = "Ldev/aludel/mapping/Id;";
  public static final String COLUMN = "Ldev/aludel/mapping/Column;";
  public static final String VERSION = "Ldev/aludel/mapping/Version;";
  public static final String RELATIONSHIP = "Ldev/aludel/mapping/Relationship;";

  /** On a class: weave it. */
  public static final Set<String> CLASS_MARKERS = Set.of(MAPPED, MIXIN);

  /** On a field of a marked class: it is an attribute. */
  public static final Set<String> FIELD_MARKERS = Set.of(ID, COLUMN, VERSION, RELATIONSHIP);

  /** Names, one a line, of mapped classes that carry no annotation. */
  public static final String LISTING = "META-INF/aludel/mapped-classes";

  private MappingContract() {}
}
