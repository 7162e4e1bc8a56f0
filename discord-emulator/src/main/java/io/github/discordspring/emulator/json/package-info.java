/**
 * JSON trees: the emulator keeps what it is sent as it came, without any record of the
 * model.
 */
@NullMarked
package io.github.discordspring.emulator.json;

import org.jspecify.annotations.NullMarked;
