package dev.aludel.error;

import java.util.List;

/** A session was asked for something that the state of an instance, or its own, forbids. */
public final class SessionException extends AludelException {

  private static final long serialVersionUID = 1L;

  private SessionException(String message) {
    super(message);
  }

  private SessionException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The session was used after its close. */
  public static SessionException closed() {
    return new SessionException("The session is closed. Open another one. [session-closed]");
  }

  /** The instance is in another session that is still open. */
  public static SessionException heldByAnother(String state) {
    return new SessionException(
        "%s is in another session already. Expunge it there, or close that session. [held-by-another]"
            .formatted(state));
  }

  /** Another object stands for the same row. */
  public static SessionException identityTaken(String identity) {
    return new SessionException("""
        The session has another object for %s already. Use the one that get() answers, or expunge it first. \
        [identity-taken]""".formatted(identity));
  }

  /** What has no row cannot be deleted. */
  public static SessionException notPersistent(String state) {
    return new SessionException(
        "%s has no row to delete. Expunge it if it was added. [not-persistent]".formatted(state));
  }

  /** The instance is not in this session. */
  public static SessionException notInSession(String state) {
    return new SessionException(
        "%s is not in this session. Add it first. [not-in-session]".formatted(state));
  }

  /** The savepoint was released or rolled back before, or its transaction has ended. */
  public static SessionException savepointEnded() {
    return new SessionException(
        "The savepoint has ended already: by itself, or with what surrounds it. Begin another one. [savepoint-ended]");
  }

  /** An instance lost what a part of its key refers to. */
  public static SessionException keyWithoutParent(String state, String relationship) {
    return new SessionException("""
        %s has lost what it refers to by %s, and that reference is a part of its key, which cannot be null.
        Delete it, or let it be deleted: cascade DELETE and DELETE_ORPHAN on the collection. [key-without-parent]""".formatted(state, relationship));
  }

  /** An instance refers to one that the session does not have, so that nothing can be written of it. */
  public static SessionException notInSession(String state, String relationship, String other) {
    return new SessionException("""
        %s refers by %s to %s, which is not in the session. Add or merge that one, or let the relationship cascade SAVE_UPDATE. \
        [not-in-session]""".formatted(state, relationship, other));
  }

  /** A listener answered something else than it was asked about. */
  public static SessionException otherKind(String wanted, String answered) {
    return new SessionException(
        "A session listener answered a %s for a %s. Answer a statement of the same kind. [other-kind]"
            .formatted(answered, wanted));
  }

  /** Each flush of a commit left work for another one. */
  public static SessionException neverClean(int flushes) {
    return new SessionException("""
        After %d flushes there is still something to flush: listeners change, add or delete something in each of them.
        Let them stop. [never-clean]""".formatted(flushes));
  }

  /** What is asked for needs the primary key, and a part of it is null. */
  public static SessionException withoutKey(String state) {
    return new SessionException(
        "%s has no whole primary key. Set its key first. [without-key]".formatted(state));
  }

  /** What is asked for is only for an instance that has no row. */
  public static SessionException hasRow(String state) {
    return new SessionException(
        "%s has a row already. Take it away first: Instances.makeTransient. [has-row]"
            .formatted(state));
  }

  /** What is asked for is only for an instance that no session holds. */
  public static SessionException stillHeld(String state) {
    return new SessionException(
        "%s is in a session. Expunge it first. [still-held]".formatted(state));
  }

  /** The flush of the session is running, and this would change what it writes. */
  public static SessionException whileFlushing(String what) {
    return new SessionException(
        "%s is not possible while the session flushes. Do it before or after. [while-flushing]"
            .formatted(what));
  }

  /** A key has too few or too many parts. */
  public static SessionException keyOf(Class<?> type, List<String> parts) {
    return new SessionException(
        "The key of %s is %s: give one value for each, as a List if there are several. [key-parts]"
            .formatted(type.getSimpleName(), parts));
  }

  /** A statement's condition means something to the database only, and its effect was to be found without it. */
  public static SessionException notEvaluable(String table) {
    return new SessionException("""
        The condition of the statement on %s cannot be evaluated in memory as the database does it.
        Let the session ask for the keys: Synchronize.FETCH, or AUTO. [not-evaluable]""".formatted(table));
  }

  /** A statement would give another key to the row of an instance. */
  public static SessionException keyByStatement(String state) {
    return new SessionException("""
        The statement changes the primary key of %s, whose identity would not follow.
        Set the key on the instance, or expunge it before. [key-by-statement]""".formatted(state));
  }

  /** A condition compares a relationship with an instance that has no key yet. */
  public static SessionException noKey(String state, String relationship) {
    return new SessionException(
        "%s has no key yet, so no row can be compared with it by %s. Flush it first. [no-key]"
            .formatted(state, relationship));
  }

  /** A part of a key is of another class than its attribute. */
  public static SessionException keyType(
      Class<?> type, String attribute, Class<?> wanted, Class<?> given) {
    return new SessionException("%s.%s is a %s, not a %s. Give a key of that type. [key-type]"
        .formatted(type.getSimpleName(), attribute, wanted.getSimpleName(), given.getSimpleName()));
  }

  /** A row for many of which is neither of the kinds that are taken. */
  public static SessionException notARow(Class<?> type, Class<?> given) {
    return new SessionException(
        """
        A row of %s cannot be taken from a %s. Give a Map by attribute names, a record with components of these names, or an \
        instance of %s. [not-a-row]""".formatted(type.getSimpleName(), given.getName(), type.getSimpleName()));
  }

  /** A row gives an attribute a value of another class. */
  public static SessionException rowValue(
      Class<?> type, String attribute, Class<?> wanted, Class<?> given) {
    return new SessionException(
        "A row gives %s.%s a %s, and it takes a %s. Give a value of that class. [row-value]"
            .formatted(
                type.getSimpleName(), attribute, given.getSimpleName(), wanted.getSimpleName()));
  }

  /** A row lacks what is needed to find it in its table. */
  public static SessionException rowWithoutKey(
      Class<?> type, List<String> key, List<String> given) {
    return new SessionException(
        "A row of %s lacks a value of its key %s; it has %s. Give one for each part. [row-without-key]"
            .formatted(type.getSimpleName(), key, given));
  }

  /** What is to be loaded after an upsert can be found by nothing that is mapped. */
  public static SessionException conflictNotMapped(Class<?> type) {
    return new SessionException("""
        The rows of %s cannot be found after an INSERT whose onConflict() names columns that are not mapped there.
        Name mapped columns of the key that is in conflict, or call insert(…) and query then. [conflict-not-mapped]""".formatted(type.getSimpleName()));
  }

  /** The class's own code failed while an instance was made out of a row. */
  public static SessionException constructorFailed(
      Class<?> type, String identity, Exception cause) {
    return new SessionException("""
        %s could not be made out of its row: its constructor failed with %s. Correct the row, or give %s a constructor \
        that takes what its table holds. [constructor-failed]""".formatted(identity, cause, type.getSimpleName()), cause);
  }
}
