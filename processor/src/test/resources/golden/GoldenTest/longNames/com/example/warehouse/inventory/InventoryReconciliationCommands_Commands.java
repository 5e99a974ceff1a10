package com.example.warehouse.inventory;

import dev.dewey.command.CommandFragment;
import dev.dewey.command.CommandRegistry;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Adds the commands of {@link InventoryReconciliationCommands} to a registry. */
@NullMarked
@Generated("dev.dewey.processor.CommandProcessor")
@CommandFragment(
    value = InventoryReconciliationCommands.class,
    signatures = {
      "command com.example.warehouse.inventory.InventoryReconciliationCommands.reconcileInventoryOfWarehouseWithLedger(warehouseIdentifier: String, articleNumbersToReconcile: List<String>, expectedQuantitiesByArticleNumber: Map<String, List<Integer>>, reportDiscrepanciesToSupplier: boolean) -> Map<String, List<com.example.warehouse.inventory.InventoryReconciliationCommands.DiscrepancyReport>>",
      "command com.example.warehouse.inventory.InventoryReconciliationCommands.notifySupplierOfDiscrepancies(report: com.example.warehouse.inventory.InventoryReconciliationCommands.DiscrepancyReport, supplierAddress: String) -> void",
      "command com.example.warehouse.inventory.InventoryReconciliationCommands.compareTheStockOfAllWarehousesWithTheLedger() -> void",
      "record com.example.warehouse.inventory.InventoryReconciliationCommands.DiscrepancyReport(warehouseIdentifier: String, discrepanciesByArticleNumber: Map<String, List<Integer>>, reportsOfSubordinateWarehouses: List<com.example.warehouse.inventory.InventoryReconciliationCommands.DiscrepancyReport>)"
    })
public final class InventoryReconciliationCommands_Commands {
  private InventoryReconciliationCommands_Commands() {}

  /** Adds them. */
  public static void register(CommandRegistry.Builder registry) {
    registry.add(InventoryReconciliationCommandsTasks.RECONCILE_INVENTORY_OF_WAREHOUSE_WITH_LEDGER);
    registry.add(InventoryReconciliationCommandsTasks.NOTIFY_SUPPLIER_OF_DISCREPANCIES);
    registry.add(
        InventoryReconciliationCommandsTasks.COMPARE_THE_STOCK_OF_ALL_WAREHOUSES_WITH_THE_LEDGER);
  }
}
