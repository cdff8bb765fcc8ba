package dev.pujiang.routing.rule;

import dev.pujiang.events.Channel;
import dev.pujiang.events.Kind;
import java.time.LocalDate;

/**
 * What a decision is made on.
 *
 * @param place code of the division the matter belongs to
 * @param day the day on which rule, body and post must be in force
 */
public record Matter(String place, String category, Kind kind, Channel channel, LocalDate day) {}
