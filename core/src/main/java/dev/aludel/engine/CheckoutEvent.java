package dev.aludel.engine;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The wait for a connection, and the pool's counts at its end. */
@Name("dev.aludel.Checkout")
@Label("Connection Checkout")
@Category("Aludel")
@Description("A connection that was waited for; without counts if the pool is not Aludel's")
final class CheckoutEvent extends Event implements CheckoutRecord {

  private static final CheckoutEvent PROBE = new CheckoutEvent();

  @Label("Lent Connections")
  int active;

  @Label("Free Connections")
  int idle;

  @Label("Waiting Threads")
  int waiting;

  @Label("Size of the Pool")
  int size;

  @Label("Failed")
  boolean failed;

  static CheckoutRecord begun() {
    if (!PROBE.isEnabled()) {
      return NONE;
    }
    CheckoutEvent event = new CheckoutEvent();
    event.begin();
    return event;
  }

  @Override
  public void done(ConnectionSource source, boolean hasFailed) {
    end();
    failed = hasFailed;
    source.status().ifPresent(status -> {
      active = status.active();
      idle = status.idle();
      waiting = status.waiting();
      size = status.size();
    });
    commit();
  }
}
