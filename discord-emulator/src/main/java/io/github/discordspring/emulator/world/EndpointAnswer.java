package io.github.discordspring.emulator.world;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an application answered to a request that was sent to it.
 *
 * @param status status of the answer
 * @param body its JSON, {@code null} if there is none
 * @param files files that came with it
 */
public record EndpointAnswer(int status, @Nullable ObjectNode body, List<UploadedFile> files) {

}
