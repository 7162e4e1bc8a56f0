/**
 * What went over the gateway and the REST API lately.
 */
@NullMarked
package io.github.discordspring.emulator.traffic;

import org.jspecify.annotations.NullMarked;
