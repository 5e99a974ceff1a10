package com.example.warehouse.inventory;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.PeriodicTask;
import dev.dewey.QueueTask;
import dev.dewey.TaskCall;
import dev.dewey.codec.Codecs;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;
import dev.dewey.crontab.CrontabRule;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The commands of {@link InventoryReconciliationCommands} as tasks: calling one puts a message on
 * the queue and returns at once, and a consumer runs the command.
 */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
public final class InventoryReconciliationCommandsTasks {
  /**
   * {@link InventoryReconciliationCommands#reconcileInventoryOfWarehouseWithLedger} as a task,
   * tried again 5 times.
   */
  public static final ReconcileInventoryOfWarehouseWithLedger
      RECONCILE_INVENTORY_OF_WAREHOUSE_WITH_LEDGER =
          new ReconcileInventoryOfWarehouseWithLedger(InvokerRef.installed());

  /** {@link InventoryReconciliationCommands#notifySupplierOfDiscrepancies} as a task. */
  public static final NotifySupplierOfDiscrepancies NOTIFY_SUPPLIER_OF_DISCREPANCIES =
      new NotifySupplierOfDiscrepancies(InvokerRef.installed());

  /**
   * {@link InventoryReconciliationCommands#compareTheStockOfAllWarehousesWithTheLedger}, run when
   * the minute matches 0,15,30,45 and the hour matches 6-22 and the day matches 1-28 and the month
   * matches 1-11.
   */
  public static final CompareTheStockOfAllWarehousesWithTheLedger
      COMPARE_THE_STOCK_OF_ALL_WAREHOUSES_WITH_THE_LEDGER =
          new CompareTheStockOfAllWarehousesWithTheLedger(InvokerRef.installed());

  private InventoryReconciliationCommandsTasks() {}

  /**
   * Reconciles.
   *
   * @return where the result will appear
   */
  public static AsyncData<Map<String, List<InventoryReconciliationCommands.DiscrepancyReport>>>
      reconcileInventoryOfWarehouseWithLedger(
          String warehouseIdentifier,
          List<String> articleNumbersToReconcile,
          Map<String, List<Integer>> expectedQuantitiesByArticleNumber,
          boolean reportDiscrepanciesToSupplier) {
    return RECONCILE_INVENTORY_OF_WAREHOUSE_WITH_LEDGER.enqueue(
        warehouseIdentifier,
        articleNumbersToReconcile,
        expectedQuantitiesByArticleNumber,
        reportDiscrepanciesToSupplier);
  }

  /**
   * Puts one call on the queue.
   *
   * @return where the result will appear
   */
  public static AsyncData<@Nullable Void> notifySupplierOfDiscrepancies(
      InventoryReconciliationCommands.DiscrepancyReport report, String supplierAddress) {
    return NOTIFY_SUPPLIER_OF_DISCREPANCIES.enqueue(report, supplierAddress);
  }

  /** Runs the command in this thread. */
  public static void compareTheStockOfAllWarehousesWithTheLedger() {
    InventoryReconciliationCommands.compareTheStockOfAllWarehousesWithTheLedger();
  }

  /**
   * Queues, schedules and runs {@link
   * InventoryReconciliationCommands#reconcileInventoryOfWarehouseWithLedger}.
   */
  public static final class ReconcileInventoryOfWarehouseWithLedger
      extends QueueTask<
          ReconcileInventoryOfWarehouseWithLedger.Args,
          Map<String, List<InventoryReconciliationCommands.DiscrepancyReport>>> {
    private ReconcileInventoryOfWarehouseWithLedger(InvokerRef invoker) {
      super(
          "com.example.warehouse.inventory.InventoryReconciliationCommands.reconcileInventoryOfWarehouseWithLedger",
          invoker,
          InventoryReconciliationCommands_Codecs.RECONCILE_INVENTORY_OF_WAREHOUSE_WITH_LEDGER,
          InventoryReconciliationCommands_Codecs
              .RECONCILE_INVENTORY_OF_WAREHOUSE_WITH_LEDGER_RESULT,
          CommandOptions.DEFAULT
              .withRetries(5)
              .withRetryMaxDelay(Duration.ofMinutes(10))
              .withRetryDelay(Duration.ofSeconds(30))
              .withRetryBackoff(2.0)
              .withPriority(100));
    }

    /** Returns this task on another invoker. */
    @Override
    public ReconcileInventoryOfWarehouseWithLedger on(Invoker invoker) {
      return new ReconcileInventoryOfWarehouseWithLedger(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public Map<String, List<InventoryReconciliationCommands.DiscrepancyReport>> call(
        String warehouseIdentifier,
        List<String> articleNumbersToReconcile,
        Map<String, List<Integer>> expectedQuantitiesByArticleNumber,
        boolean reportDiscrepanciesToSupplier)
        throws IOException, TimeoutException {
      return InventoryReconciliationCommands.reconcileInventoryOfWarehouseWithLedger(
          warehouseIdentifier,
          articleNumbersToReconcile,
          expectedQuantitiesByArticleNumber,
          reportDiscrepanciesToSupplier);
    }

    /** Puts one call on the queue. */
    public AsyncData<Map<String, List<InventoryReconciliationCommands.DiscrepancyReport>>> enqueue(
        String warehouseIdentifier,
        List<String> articleNumbersToReconcile,
        Map<String, List<Integer>> expectedQuantitiesByArticleNumber,
        boolean reportDiscrepanciesToSupplier) {
      return prepare(
              warehouseIdentifier,
              articleNumbersToReconcile,
              expectedQuantitiesByArticleNumber,
              reportDiscrepanciesToSupplier)
          .enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<Map<String, List<InventoryReconciliationCommands.DiscrepancyReport>>> schedule(
        String warehouseIdentifier,
        List<String> articleNumbersToReconcile,
        Map<String, List<Integer>> expectedQuantitiesByArticleNumber,
        boolean reportDiscrepanciesToSupplier,
        LocalDateTime eta,
        boolean convertUtc) {
      return prepare(
              warehouseIdentifier,
              articleNumbersToReconcile,
              expectedQuantitiesByArticleNumber,
              reportDiscrepanciesToSupplier)
          .schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<Map<String, List<InventoryReconciliationCommands.DiscrepancyReport>>> prepare(
        String warehouseIdentifier,
        List<String> articleNumbersToReconcile,
        Map<String, List<Integer>> expectedQuantitiesByArticleNumber,
        boolean reportDiscrepanciesToSupplier) {
      return prepare(
          new Args(
              warehouseIdentifier,
              articleNumbersToReconcile,
              expectedQuantitiesByArticleNumber,
              reportDiscrepanciesToSupplier));
    }

    /**
     * Returns a call whose {@code reportDiscrepanciesToSupplier} will be the result of the call
     * before it.
     */
    public TaskCall.Partial<
            Boolean, Map<String, List<InventoryReconciliationCommands.DiscrepancyReport>>>
        partial(
            String warehouseIdentifier,
            List<String> articleNumbersToReconcile,
            Map<String, List<Integer>> expectedQuantitiesByArticleNumber) {
      return hole("reportDiscrepanciesToSupplier", Codecs.BOOLEAN)
          .with("warehouseIdentifier", Codecs.STRING, warehouseIdentifier)
          .with(
              "articleNumbersToReconcile",
              InventoryReconciliationCommands_Codecs.LIST_OF_STRING,
              articleNumbersToReconcile)
          .with(
              "expectedQuantitiesByArticleNumber",
              InventoryReconciliationCommands_Codecs.MAP_OF_LIST_OF_INT,
              expectedQuantitiesByArticleNumber);
    }

    @Override
    protected Map<String, List<InventoryReconciliationCommands.DiscrepancyReport>> run(
        Args args, TaskContext context) throws IOException, TimeoutException {
      return InventoryReconciliationCommands.reconcileInventoryOfWarehouseWithLedger(
          args.warehouseIdentifier(),
          args.articleNumbersToReconcile(),
          args.expectedQuantitiesByArticleNumber(),
          args.reportDiscrepanciesToSupplier());
    }

    /** The arguments of one call. */
    public record Args(
        String warehouseIdentifier,
        List<String> articleNumbersToReconcile,
        Map<String, List<Integer>> expectedQuantitiesByArticleNumber,
        boolean reportDiscrepanciesToSupplier) {}
  }

  /**
   * Queues, schedules and runs {@link
   * InventoryReconciliationCommands#notifySupplierOfDiscrepancies}.
   */
  public static final class NotifySupplierOfDiscrepancies
      extends QueueTask<NotifySupplierOfDiscrepancies.Args, @Nullable Void> {
    private NotifySupplierOfDiscrepancies(InvokerRef invoker) {
      super(
          "com.example.warehouse.inventory.InventoryReconciliationCommands.notifySupplierOfDiscrepancies",
          invoker,
          InventoryReconciliationCommands_Codecs.NOTIFY_SUPPLIER_OF_DISCREPANCIES,
          Codecs.VOID,
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public NotifySupplierOfDiscrepancies on(Invoker invoker) {
      return new NotifySupplierOfDiscrepancies(InvokerRef.of(invoker));
    }

    /** Runs the command in this thread, past the queue. */
    public void call(
        InventoryReconciliationCommands.DiscrepancyReport report, String supplierAddress)
        throws IOException, InterruptedException, TimeoutException {
      InventoryReconciliationCommands.notifySupplierOfDiscrepancies(report, supplierAddress);
    }

    /** Puts one call on the queue. */
    public AsyncData<@Nullable Void> enqueue(
        InventoryReconciliationCommands.DiscrepancyReport report, String supplierAddress) {
      return prepare(report, supplierAddress).enqueue();
    }

    /** Puts one call on the schedule, to run at {@code eta}. */
    public AsyncData<@Nullable Void> schedule(
        InventoryReconciliationCommands.DiscrepancyReport report,
        String supplierAddress,
        LocalDateTime eta,
        boolean convertUtc) {
      return prepare(report, supplierAddress).schedule(eta, convertUtc);
    }

    /** Returns one call, not yet queued, to be given options. */
    public TaskCall<@Nullable Void> prepare(
        InventoryReconciliationCommands.DiscrepancyReport report, String supplierAddress) {
      return prepare(new Args(report, supplierAddress));
    }

    /** Returns a call whose {@code supplierAddress} will be the result of the call before it. */
    public TaskCall.Partial<String, @Nullable Void> partial(
        InventoryReconciliationCommands.DiscrepancyReport report) {
      return hole("supplierAddress", Codecs.STRING)
          .with("report", InventoryReconciliationCommands_Codecs.DISCREPANCY_REPORT, report);
    }

    @Override
    protected @Nullable Void run(Args args, TaskContext context)
        throws IOException, InterruptedException, TimeoutException {
      InventoryReconciliationCommands.notifySupplierOfDiscrepancies(
          args.report(), args.supplierAddress());
      return null;
    }

    /** The arguments of one call. */
    public record Args(
        InventoryReconciliationCommands.DiscrepancyReport report, String supplierAddress) {}
  }

  /**
   * Runs {@link InventoryReconciliationCommands#compareTheStockOfAllWarehousesWithTheLedger} when
   * it is due.
   */
  public static final class CompareTheStockOfAllWarehousesWithTheLedger extends PeriodicTask {
    private CompareTheStockOfAllWarehousesWithTheLedger(InvokerRef invoker) {
      super(
          "com.example.warehouse.inventory.InventoryReconciliationCommands.compareTheStockOfAllWarehousesWithTheLedger",
          invoker,
          CrontabRule.of("0,15,30,45 6-22 1-28 1-11 *"),
          CommandOptions.DEFAULT);
    }

    /** Returns this task on another invoker. */
    @Override
    public CompareTheStockOfAllWarehousesWithTheLedger on(Invoker invoker) {
      return new CompareTheStockOfAllWarehousesWithTheLedger(InvokerRef.of(invoker));
    }

    @Override
    protected void run(TaskContext context) {
      InventoryReconciliationCommands.compareTheStockOfAllWarehousesWithTheLedger();
    }
  }
}
