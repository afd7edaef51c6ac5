package dev.aludel.orm.oracle.planted;

/** Mistakes that a session could make. */
enum Fault {
  DIRTY_FLAG_SKIPPED("Workspace", "addModified", Spoiling.nothing()),
  EXPIRED_ATTRIBUTES_KEPT("Workspace", "expire", Spoiling.without("expireAll")),
  NOTHING_EXPIRED_AT_COMMIT("Session", "lambda$commit$", Spoiling.without("expireAll")),
  DELETED_KEPT_AT_COMMIT("Session", "detachDeleted", Spoiling.nothing()),
  KEPT_AFTER_ALL_IGNORED("Workspace", "keepAfterAll", Spoiling.nothing()),
  ADDED_KEPT_AT_ROLLBACK("Workspace", "makeTransient", Spoiling.nothing()),
  KEY_NOT_RESTORED("Restoration", "restoreKeys", Spoiling.nothing()),
  GENERATED_KEYS_KEPT("Restoration", "restore", Spoiling.without("forgetMadeValues")),
  DELETED_NOT_BACK("Restoration", "restore", Spoiling.without("addPersistent")),
  ROLLBACK_READS_NOTHING_AGAIN("TransactionScope", "mayConcernAll", Spoiling.nothing()),
  SAVEPOINT_RESTORES_TOO_LITTLE("TransactionScope", "touched", Spoiling.nothing()),
  RELEASED_SAVEPOINT_FORGOTTEN("TransactionScope", "mergeInto", Spoiling.nothing()),
  SAVEPOINT_RESTORES_TOO_MUCH("SessionTransaction", "drop", Spoiling.nothing()),
  FAILED_FLUSH_FORGOTTEN("Session", "flushInside", Spoiling.without("failed")),
  QUERY_WITHOUT_FLUSH("Session", "autoflush", Spoiling.nothing()),
  ORPHANS_KEPT("Flusher", "settleOrphans", Spoiling.nothing()),
  FAVORITE_NOT_LET_GO("Flusher", "requireReferencesToLetGo", Spoiling.nothing()),
  CHANGED_KEY_NOT_CARRIED_OVER("Flusher$Listener", "keysChanged", Spoiling.without("follow")),
  IDENTITY_MAP_WITHOUT_NEW_KEY("Workspace", "rekey", Spoiling.without("put")),
  ROW_COUNTS_IGNORED("flush.RowCounts", "check", Spoiling.nothing()),
  VERSION_NOT_COMPARED("flush.KeyCriteria", "columns", Spoiling.without("add")),
  CHILDREN_NOT_DISASSOCIATED("Session", "loadChildrenToDisassociate", Spoiling.nothing()),
  LINKS_OF_DELETED_KEPT("flush.LinkChanges", "unlinkAll", Spoiling.nothing()),
  LINK_FORGOTTEN("flush.LinkChanges", "read", Spoiling.negating("test")),
  TREE_IN_ANY_ORDER("flush.InstanceOrder", "isNeeded", Spoiling.nothing()),
  MERGED_VERSION_NOT_COMPARED("Merge", "requireSameVersion", Spoiling.nothing()),
  COMPUTED_VALUE_FORGOTTEN("flush.ComputedValues", "find", Spoiling.nothing()),
  ONE_OBJECT_TOO_MANY("identity.IdentityMap", "get", Spoiling.nothing());

  private static final String PACKAGE = "dev.aludel.orm.";

  private final String type;
  final String method;
  final Spoiling spoiling;

  Fault(String type, String method, Spoiling spoiling) {
    this.type = type;
    this.method = method;
    this.spoiling = spoiling;
  }

  String className() {
    return PACKAGE + type;
  }

  boolean isIn(String name) {
    return method.endsWith("$") ? name.startsWith(method) : name.equals(method);
  }
}
