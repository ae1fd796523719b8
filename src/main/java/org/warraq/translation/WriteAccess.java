package org.warraq.translation;

import java.util.Map;

/**
 * Who writes to a translation, and whether they may: decided above this room, and asked inside the statement that writes.
 *
 * @param held a query for the task in whose name it is written, locked until the transaction ends: {@code report_id},
 *     {@code round}, {@code language} and {@code stage} in one row, or none if they may not
 * @param parameters of it; among them {@code report}, {@code language} and {@code me}, the person
 */
public record WriteAccess(String held, Map<String, Object> parameters) {}
