package dev.aludel.orm.flush;

import dev.aludel.mapping.RelationshipProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why a flush writes a row, or one of its columns.
 *
 * @param kind what it is about
 * @param subject an attribute, a relationship or a row; null where the kind says all
 */
public record Reason(Kind kind, @Nullable String subject) {

  /** What a reason is about. */
  public enum Kind {
    /** The program gave the instance to the session. */
    ADDED("added"),
    /** The save-update cascade of a relationship reached the instance. */
    CASCADED("cascade of"),
    /** The attribute has another value. */
    CHANGED("changed"),
    /** The attribute is to be what an expression says. */
    COMPUTED("computed"),
    /** The foreign key follows a relationship. */
    FOLLOWS("follows"),
    /** It must come after a row, which it refers to. */
    AFTER("after"),
    /** It takes the place of a row with the same key, which is deleted. */
    REPLACES("replaces"),
    /** The program deleted the instance. */
    DELETED("deleted"),
    /** The delete cascade of a relationship reached the instance. */
    DELETE_CASCADED("delete cascade of"),
    /** The instance was taken out of a relationship with delete-orphan. */
    ORPHANED("orphan of"),
    /** An instance came into a relationship. */
    LINKED("added to"),
    /** An instance went out of a relationship. */
    UNLINKED("removed from");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private static final Reason ADDED = new Reason(Kind.ADDED, null);
  private static final Reason DELETED = new Reason(Kind.DELETED, null);

  public static Reason added() {
    return ADDED;
  }

  public static Reason deleted() {
    return DELETED;
  }

  /** Something that goes along a relationship. */
  public static Reason of(Kind kind, RelationshipProperty relationship) {
    return new Reason(kind, relationship.toString());
  }

  /** As one reads it: {@code cascade of User.addresses}. */
  @Override
  public String toString() {
    return subject == null ? kind.words : kind.words + " " + subject;
  }
}
