package dev.aludel.benchmarks.start;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;

/** The one mapped class of a small program. */
@Mapped
class Greeting {

  @Id
  long id;

  @Column
  String text;

  Greeting(String text) {
    this.text = text;
  }
}
