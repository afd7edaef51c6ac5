package dev.aludel.orm.oracle;

import java.util.function.Consumer;

/** What a program can do, and how often it does. The first is the simplest. */
enum Move {
  FLUSH(6, TransactionMoves::flush),
  READ(12, ReadingMoves::read),
  CREATE(12, InstanceMoves::create),
  WRITE(12, InstanceMoves::write),
  REFER(12, RelationMoves::refer),
  PUT(7, RelationMoves::put),
  TAKE_OUT(6, RelationMoves::takeOut),
  REORDER(2, RelationMoves::reorder),
  LINK(7, RelationMoves::link),
  UNLINK(5, RelationMoves::unlink),
  ADD(8, InstanceMoves::add),
  ADD_AGAIN(5, InstanceMoves::addAgain),
  DELETE(5, InstanceMoves::delete),
  EXPUNGE(3, InstanceMoves::expunge),
  TAKE_BACK(3, InstanceMoves::takeBack),
  MERGE(4, ReadingMoves::merge),
  REFRESH(3, ReadingMoves::refresh),
  EXPIRE(3, ReadingMoves::expire),
  EXPIRE_ATTRIBUTE(3, ReadingMoves::expireAttribute),
  GET(9, ReadingMoves::get),
  QUERY(7, ReadingMoves::query),
  CHANGE_KEY(4, InstanceMoves::changeKey),
  COMPUTE(4, InstanceMoves::compute),
  COMMIT(5, TransactionMoves::commit),
  ROLLBACK(4, TransactionMoves::rollback),
  BEGIN(6, TransactionMoves::begin),
  RELEASE(4, TransactionMoves::release),
  GO_BACK(5, TransactionMoves::goBack),
  REOPEN(1, TransactionMoves::reopen),
  FAULT(5, TransactionMoves::fault),
  OTHER_CHANGES(4, OtherMoves::change),
  OTHER_DELETES(3, OtherMoves::delete);

  static final int TOTAL;

  static {
    int total = 0;
    for (Move move : values()) {
      total += move.weight;
    }
    TOTAL = total;
  }

  private final int weight;
  private final Consumer<Play> action;

  Move(int weight, Consumer<Play> action) {
    this.weight = weight;
    this.action = action;
  }

  static Move of(int choice) {
    int left = choice;
    for (Move move : values()) {
      left -= move.weight;
      if (left < 0) {
        return move;
      }
    }
    throw new IllegalArgumentException("" + choice);
  }

  /** What is done when a flush has failed. */
  static Move afterFailure(int choice) {
    return choice < 4 ? ROLLBACK : choice < 7 ? GO_BACK : FLUSH;
  }

  void make(Play play) {
    action.accept(play);
  }
}
