/**
 * Measurements, run by hand.
 */
@NullMarked
package io.github.discordspring.benchmarks;

import org.jspecify.annotations.NullMarked;
