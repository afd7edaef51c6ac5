package dev.aludel.error;

/** The database ended the transaction for the sake of another one: deadlock or serialization failure (class 40). */
public final class SerializationException extends StatementException {

  private static final long serialVersionUID = 1L;

  SerializationException(FailedStatement failed) {
    super(failed, "The transaction is rolled back: run all of it again. [serialization-failure]");
  }
}
