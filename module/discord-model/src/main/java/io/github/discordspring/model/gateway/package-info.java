/**
 * What the gateway is made of: opcodes, close codes, intents.
 */
@NullMarked
package io.github.discordspring.model.gateway;

import org.jspecify.annotations.NullMarked;
