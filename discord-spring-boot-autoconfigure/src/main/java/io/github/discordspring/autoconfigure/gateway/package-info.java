/**
 * Auto-configuration of the gateway.
 */
@NullMarked
package io.github.discordspring.autoconfigure.gateway;

import org.jspecify.annotations.NullMarked;
