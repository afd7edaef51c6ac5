package dev.aludel.orm.loading;

/** That a query reads rows again whose instances are here: no criteria hide them, and what instances remember stays. */
enum RowOption {
  AGAIN
}
