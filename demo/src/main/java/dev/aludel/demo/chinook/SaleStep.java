package dev.aludel.demo.chinook;

import dev.aludel.demo.chinook.sale.AlbumSale;
import dev.aludel.demo.chinook.sale.FailingSale;
import dev.aludel.demo.chinook.sale.Failure;
import dev.aludel.demo.chinook.sale.Receipt;
import dev.aludel.orm.SessionFactory;
import java.time.LocalDate;
import java.util.List;

/** Sells something, and fails to sell something. */
final class SaleStep {

  /** The day after the last invoice of the source. */
  private static final LocalDate TODAY = LocalDate.of(2013, 12, 23);

  private final Stage stage;
  private final SessionFactory sessions;

  SaleStep(Stage stage) {
    this.stage = stage;
    this.sessions = SessionFactory.of(stage.engine());
  }

  /** Answers what is wrong with the books afterwards. */
  List<String> sell() {
    Meter meter = stage.begin("A sale");
    Receipt receipt =
        new AlbumSale(sessions).sell("Restless and Wild", "frantisekw@jetbrains.com", TODAY);
    Screen screen = stage.screen();
    screen.say(
        "Invoice %d to %s: %s".formatted(receipt.invoiceId(), receipt.customer(), receipt.total()));
    receipt.tracks().forEach(track -> screen.say("  " + track));
    screen.say("Before: " + receipt.before());
    screen.say("After:  " + receipt.after());
    stage.end(meter);
    return receipt.isBooked()
        ? List.of()
        : List.of("The sale is not in the books: " + receipt.after());
  }

  /** Answers what is wrong with the books afterwards: they must be as they were. */
  List<String> failToSell() {
    Meter meter = stage.begin("A sale that fails half-way");
    Failure failure = new FailingSale(sessions).attempt(TODAY);
    Screen screen = stage.screen();
    screen.say("Before:   " + failure.before());
    screen.say("Half-way: " + failure.halfWay());
    failure.refusal().lines().forEach(line -> screen.say("  " + line));
    screen.say("After:    " + failure.after());
    stage.end(meter);
    return failure.leftNothing()
        ? List.of()
        : List.of("The sale that failed has left something: " + failure.after());
  }
}
