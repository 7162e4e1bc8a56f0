package io.github.discordspring.model.validation;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.github.discordspring.model.RawJson;
import io.github.discordspring.model.channel.ChannelType;
import io.github.discordspring.model.component.ActionRow;
import io.github.discordspring.model.component.Button;
import io.github.discordspring.model.component.ButtonStyle;
import io.github.discordspring.model.component.ChannelSelect;
import io.github.discordspring.model.component.Checkbox;
import io.github.discordspring.model.component.CheckboxGroup;
import io.github.discordspring.model.component.CheckboxGroupOption;
import io.github.discordspring.model.component.Component;
import io.github.discordspring.model.component.ComponentEmoji;
import io.github.discordspring.model.component.Container;
import io.github.discordspring.model.component.FileComponent;
import io.github.discordspring.model.component.FileUpload;
import io.github.discordspring.model.component.Label;
import io.github.discordspring.model.component.MediaGallery;
import io.github.discordspring.model.component.MediaGalleryItem;
import io.github.discordspring.model.component.MentionableSelect;
import io.github.discordspring.model.component.RadioGroup;
import io.github.discordspring.model.component.RadioGroupOption;
import io.github.discordspring.model.component.RoleSelect;
import io.github.discordspring.model.component.Section;
import io.github.discordspring.model.component.SelectDefaultValue;
import io.github.discordspring.model.component.SelectOption;
import io.github.discordspring.model.component.Separator;
import io.github.discordspring.model.component.StringSelect;
import io.github.discordspring.model.component.TextDisplay;
import io.github.discordspring.model.component.TextInput;
import io.github.discordspring.model.component.Thumbnail;
import io.github.discordspring.model.component.UnfurledMediaItem;
import io.github.discordspring.model.component.UnknownComponent;
import io.github.discordspring.model.component.UserSelect;
import io.github.discordspring.model.interaction.InteractionCallbackData;
import io.github.discordspring.model.interaction.InteractionCallbackType;
import io.github.discordspring.model.interaction.InteractionResponse;
import io.github.discordspring.model.message.MessageCreateRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.discordspring.model.validation.Requests.faults;
import static io.github.discordspring.model.validation.Requests.text;
import static io.github.discordspring.model.validation.Requests.url;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the limits of components: each passes, and one more fails.
 */
class ComponentLimitsTests {

	private static final SelectOption OPTION = SelectOption.of("label", "value");

	static Stream<Arguments> limits() {
		return Stream.of(upTo("components[0].components", 5, (n) -> rows(new ActionRow(0, buttons(n)))),
				upTo("components[0].components[0].label", 80, (n) -> rows(ActionRow.of(Button.primary("a", text(n))))),
				upTo("components[0].components[0].custom_id", 100,
						(n) -> rows(ActionRow.of(Button.primary(text(n), "a")))),
				upTo("components[0].components[0].url", 512, (n) -> rows(ActionRow.of(Button.link(url(n), "a")))),
				upTo("components[0].components[0].options", 25, (n) -> select(StringSelect.of("a", options(n)))),
				upTo("components[0].components[0].custom_id", 100, (n) -> select(StringSelect.of(text(n), OPTION))),
				upTo("components[0].components[0].placeholder", 150,
						(n) -> select(UserSelect.builder("a").placeholder(text(n)).build())),
				upTo("components[0].components[0].max_values", 25,
						(n) -> select(RoleSelect.builder("a").maxValues(n).build())),
				upTo("components[0].components[0].options[0].label", 100,
						(n) -> select(StringSelect.of("a", SelectOption.of(text(n), "v")))),
				upTo("components[0].components[0].options[0].value", 100,
						(n) -> select(StringSelect.of("a", SelectOption.of("l", text(n))))),
				upTo("components[0].components[0].options[0].description", 100,
						(n) -> select(
								StringSelect.of("a", SelectOption.builder("l", "v").description(text(n)).build()))),
				upTo("components[0].content", 4000, (n) -> v2(TextDisplay.of("a".repeat(n))), 2),
				upTo("components[0].components", 3, (n) -> v2(section(n))),
				upTo("components[0].items", 10, (n) -> v2(gallery(n))),
				upTo("components[0].items[0].description", 1024,
						(n) -> v2(MediaGallery.of(MediaGalleryItem.of(url(30), text(n))))),
				upTo("components[0].items[0].media.url", 2048, (n) -> v2(MediaGallery.of(url(n)))),
				upTo("components[0].accessory.description", 1024,
						(n) -> v2(Section.of(new Thumbnail(0, UnfurledMediaItem.of(url(30)), text(n), false), "a"))),
				upTo("components[0].accent_color", 0xFFFFFF,
						(n) -> v2(Container.builder(TextDisplay.of("a")).accentColor(n).build())),
				upTo("components", 40, (n) -> v2(separators(n))),
				upTo("components", 40, (n) -> v2(Container.of(separators(n - 1)))),
				upTo("components", 5, (n) -> rows(manyRows(n))),
				upTo("data.custom_id", 100, (n) -> InteractionResponse.modal(text(n), "a", label(input()))),
				upTo("data.title", 45, (n) -> InteractionResponse.modal("a", text(n), label(input()))),
				upTo("data.components", 5, (n) -> modal(labels(n))),
				upTo("data.components[0].label", 45, (n) -> modal(Label.of(text(n), input()))),
				upTo("data.components[0].description", 100, (n) -> modal(Label.of("a", text(n), input()))),
				upTo("data.components[0].component.placeholder", 100,
						(n) -> field(TextInput.line("a").placeholder(text(n)).build())),
				upTo("data.components[0].component.value", 4000,
						(n) -> field(TextInput.paragraph("a").value(text(n)).build())),
				upTo("data.components[0].component.max_length", 4000,
						(n) -> field(TextInput.paragraph("a").maxLength(n).build())),
				upTo("data.components[0].component.min_length", 4000,
						(n) -> field(TextInput.paragraph("a").minLength(n).build())),
				upTo("data.components[0].component.max_values", 10,
						(n) -> field(FileUpload.builder("a").maxValues(n).build())),
				upTo("data.components[0].component.file_types", 10,
						(n) -> field(FileUpload.builder("a")
							.fileTypes(IntStream.range(0, n).mapToObj((i) -> ".x" + i).toList())
							.build())),
				upTo("data.components[0].component.options", 10, (n) -> field(radio(n))),
				upTo("data.components[0].component.options", 10, (n) -> field(checkboxes(n))),
				upTo("data.components[0].component.options[0].label", 100,
						(n) -> field(CheckboxGroup.builder("a").options(CheckboxGroupOption.of(text(n), "a")).build())),
				upTo("data.components[0].component.custom_id", 100, (n) -> field(Checkbox.of(text(n)))));
	}

	private static Arguments upTo(String path, int limit, IntFunction<Object> request) {
		return upTo(path, limit, request, 1);
	}

	private static Arguments upTo(String path, int limit, IntFunction<Object> request, int faults) {
		return Arguments.of(path, limit, request, faults);
	}

	@ParameterizedTest
	@MethodSource("limits")
	void theLimitPassesAndOneMoreFails(String path, int limit, IntFunction<Object> request, int faults) {
		assertThat(faults(request.apply(limit))).isEmpty();
		assertThat(faults(request.apply(limit + 1))).hasSize(faults).first().asString().startsWith(path + ": ");
	}

	@Test
	void aButtonHasWhatItsStyleNeedsAndNothingElse() {
		for (Button button : List.of(Button.primary("a", "b"), Button.link("https://a", "b"), Button.premium(1),
				Button.danger("a", "b").withEmoji(ComponentEmoji.of("\uD83D\uDD25")).asDisabled(),
				new Button(0, ButtonStyle.SUCCESS, null, ComponentEmoji.of(1, "a"), "b", 0, null, false),
				new Button(0, ButtonStyle.of(99), null, null, null, 0, null, false))) {
			assertThat(faults(rows(ActionRow.of(button)))).isEmpty();
		}
		assertThat(
				faults(rows(ActionRow.of(new Button(0, ButtonStyle.PRIMARY, null, null, null, 7, "https://a", false)))))
			.containsExactly("components[0].components[0].url: is not for a button of style PRIMARY",
					"components[0].components[0].sku_id: is not for a button of style PRIMARY",
					"components[0].components[0].custom_id: is missing, but needed by a button of style PRIMARY",
					"components[0].components[0].label: is missing, and an emoji too: a button needs one of them");
		assertThat(faults(rows(ActionRow.of(Button.premium(1).toBuilder().label("a").build()))))
			.containsExactly("components[0].components[0].label: is not for a button of style PREMIUM");
	}

	@Test
	void customIdsAndIdsAreThereOnce() {
		assertThat(faults(rows(ActionRow.of(Button.primary("a", "1"), Button.primary("b", "2")),
				ActionRow.of(Button.primary("a", "3")))))
			.containsExactly("components[1].components[0].custom_id: \"a\" is there already");
		assertThat(faults(v2(new TextDisplay(7, "a"), new Separator(7, null, null), new TextDisplay(0, "b"),
				new TextDisplay(0, "c"))))
			.containsExactly("components[1].id: 7 is there already");
		assertThat(faults(v2(new TextDisplay(-1, "a")))).containsExactly("components[0].id: -1, at least 0");
	}

	@Test
	void onlyRowsStandInAMessageWithoutTheFlag() {
		assertThat(faults(rows(TextDisplay.of("a"))))
			.containsExactly("components[0]: TextDisplay needs the flag IS_COMPONENTS_V2");
	}

	@Test
	void eachKindHasItsPlace() {
		assertThat(faults(v2(Button.primary("a", "b"))))
			.containsExactly("components[0]: Button cannot stand in a message");
		assertThat(faults(v2(label(input())))).containsExactly("components[0]: Label cannot stand in a message");
	}

	@Test
	void containersSectionsAndRowsTakeWhatDiscordDocuments() {
		assertThat(faults(v2(Container.of(Container.of(TextDisplay.of("a"))))))
			.containsExactly("components[0].components[0]: Container cannot stand in a container");
		assertThat(faults(v2(new Section(0, List.of(Separator.line()), TextDisplay.of("a"))))).containsExactly(
				"components[0].components[0]: Separator cannot stand in a section",
				"components[0].accessory: TextDisplay cannot stand in the accessory of a section");
		assertThat(faults(rows(ActionRow.of(Button.primary("a", "b"), StringSelect.of("c", OPTION)))))
			.containsExactly("components[0].components: a select or text input must stand alone in its row");
		assertThat(faults(rows(ActionRow.of(input()))))
			.containsExactly("components[0].components[0]: TextInput cannot stand in a row");
		assertThat(faults(modal(ActionRow.of(input())))).isEmpty();
		assertThat(faults(modal(ActionRow.of(Button.primary("a", "b")))))
			.containsExactly("data.components[0].components[0]: Button cannot stand in a row of a modal");
		assertThat(faults(modal(label(TextDisplay.of("a")))))
			.containsExactly("data.components[0].component: TextDisplay cannot stand in a label");
		assertThat(faults(modal(Separator.line())))
			.containsExactly("data.components[0]: Separator cannot stand in a modal");
	}

	@Test
	void whatIsNotKnownMayStandAnywhere() {
		Component unknown = new UnknownComponent(99, RawJson.of("{\"type\":99}"));
		assertThat(faults(rows(unknown))).isEmpty();
		assertThat(faults(v2(Container.of(unknown, ActionRow.of(unknown)), Section.of(unknown, "a")))).isEmpty();
		assertThat(faults(modal(unknown, label(unknown)))).isEmpty();
	}

	@Test
	void allTextsTogetherHaveALimit() {
		assertThat(faults(v2(TextDisplay.of(text(2000)), Container.of(TextDisplay.of(text(2000)))))).isEmpty();
		assertThat(faults(v2(TextDisplay.of(text(2000)), Container.of(TextDisplay.of(text(2001))))))
			.containsExactly("components: 4001 characters in all texts together, at most 4000");
	}

	@Test
	void theBoundsOfASelectFitEachOtherAndItsOptions() {
		assertThat(faults(select(UserSelect.builder("a").minValues(3).maxValues(2).build())))
			.containsExactly("components[0].components[0].min_values: 3, more than max_values, 2");
		assertThat(faults(select(StringSelect.builder("a").options(OPTION).maxValues(2).build())))
			.containsExactly("components[0].components[0].max_values: 2, more than the 1 options");
		assertThat(faults(select(StringSelect.of("a", OPTION, OPTION))))
			.containsExactly("components[0].components[0].options[1]: \"value\" is there already");
		assertThat(faults(select(StringSelect.of("a", OPTION.toBuilder().selected(true).build(),
				SelectOption.builder("b", "b").selected(true).build()))))
			.containsExactly("components[0].components[0].options: 2 chosen at first, but 1 to 1 may be chosen");
	}

	@Test
	void whatIsChosenAtFirstFitsTheSelect() {
		assertThat(faults(select(MentionableSelect.builder("a")
			.defaultValues(SelectDefaultValue.user(1), SelectDefaultValue.role(2))
			.maxValues(2)
			.build()))).isEmpty();
		assertThat(faults(select(UserSelect.builder("a").defaultValues(SelectDefaultValue.role(1)).build())))
			.containsExactly("components[0].components[0].default_values[0].type: must be user, not \"role\"");
		assertThat(faults(select(ChannelSelect.builder("a")
			.channelTypes(ChannelType.GUILD_TEXT, ChannelType.GUILD_TEXT)
			.defaultValues(LongStream.rangeClosed(1, 26).mapToObj(SelectDefaultValue::channel).toList())
			.maxValues(25)
			.build()))).containsExactly("components[0].components[0].channel_types[1]: \"GUILD_TEXT\" is there already",
					"components[0].components[0].default_values: 26 given, at most 25",
					"components[0].components[0].default_values: 26 chosen at first, but 1 to 25 may be chosen");
	}

	@Test
	void disabledIsForMessagesAndRequiredForModals() {
		assertThat(faults(select(UserSelect.builder("a").required(true).build())))
			.containsExactly("components[0].components[0].required: is for modals only");
		assertThat(faults(select(UserSelect.builder("a").minValues(0).disabled(true).build()))).isEmpty();
		assertThat(faults(field(UserSelect.builder("a").disabled(true).build())))
			.containsExactly("data.components[0].component.disabled: is not for modals");
		assertThat(faults(field(UserSelect.builder("a").minValues(0).build())))
			.containsExactly("data.components[0].component.min_values: 0, but required is not false");
		assertThat(faults(field(UserSelect.builder("a").minValues(0).required(false).build()))).isEmpty();
	}

	@Test
	void fieldsOfModalsHaveRulesOfTheirOwn() {
		assertThat(faults(field(TextInput.line("a").minLength(5).maxLength(4).build())))
			.containsExactly("data.components[0].component.min_length: 5, more than max_length, 4");
		assertThat(faults(field(FileUpload.builder("a").fileTypes("image", ".tar.gz").build()))).isEmpty();
		assertThat(faults(field(FileUpload.builder("a").fileTypes("pdf").build()))).hasSize(1);
		assertThat(faults(field(radio(1))))
			.containsExactly("data.components[0].component.options: 1 given, at least 2");
		assertThat(faults(field(RadioGroup.builder("a")
			.options(RadioGroupOption.builder("a", "a").selected(true).build(),
					RadioGroupOption.builder("b", "b").selected(true).build())
			.build()))).containsExactly("data.components[0].component.options: at most one may be chosen at first");
		assertThat(faults(field(checkboxes(2).toBuilder().maxValues(3).build()))).hasSize(1);
	}

	@Test
	void aFileIsShownByItsName() {
		assertThat(faults(v2(new FileComponent(0, UnfurledMediaItem.of("https://a"), false, null, null))))
			.containsExactly("components[0].file.url: must begin with attachment://");
		assertThat(faults(v2(MediaGallery.of("ftp://a")))).hasSize(1);
	}

	@Test
	void eachTypeOfResponseTakesItsOwnData() {
		assertThat(faults(InteractionResponse.pong())).isEmpty();
		assertThat(faults(InteractionResponse.defer(true))).isEmpty();
		assertThat(faults(InteractionResponse.deferUpdate())).isEmpty();
		assertThat(faults(InteractionResponse.launchActivity())).isEmpty();
		assertThat(faults(InteractionResponse.autocomplete(List.of()))).isEmpty();
		assertThat(faults(new InteractionResponse(InteractionCallbackType.MODAL, null)))
			.containsExactly("data: is missing, but needed by a response of type MODAL");
		assertThat(faults(new InteractionResponse(InteractionCallbackType.PONG, InteractionCallbackData.of("a"))))
			.containsExactly("data: is not for a response of type PONG");
		assertThat(
				faults(InteractionResponse.message(InteractionCallbackData.builder().content("a").title("b").build())))
			.containsExactly("data.title: is for modals only");
		assertThat(faults(new InteractionResponse(InteractionCallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT,
				InteractionCallbackData.of("a"))))
			.containsExactly("data.choices: is missing; without proposals it is empty",
					"data.content: is for messages only");
		assertThat(faults(new InteractionResponse(InteractionCallbackType.DEFERRED_CHANNEL_MESSAGE_WITH_SOURCE,
				InteractionCallbackData.of("a"))))
			.hasSize(1);
		assertThat(faults(new InteractionResponse(InteractionCallbackType.of(99), InteractionCallbackData.of("a"))))
			.isEmpty();
	}

	private static Object rows(Component... components) {
		return MessageCreateRequest.builder().components(components).build();
	}

	private static Object v2(Component... components) {
		return MessageCreateRequest.of(components);
	}

	private static Object select(Component select) {
		return rows(ActionRow.of(select));
	}

	private static Object modal(Component... components) {
		return InteractionResponse.modal("modal", "title", components);
	}

	private static Object field(Component field) {
		return modal(label(field));
	}

	private static Label label(Component field) {
		return Label.of("label", field);
	}

	private static TextInput input() {
		return TextInput.line("input").build();
	}

	private static Component[] labels(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> label(TextInput.line("input" + i).build()))
			.toArray(Component[]::new);
	}

	private static List<Component> buttons(int count) {
		return IntStream.range(0, count).<Component>mapToObj((i) -> Button.primary("a" + i, "b")).toList();
	}

	private static Component[] manyRows(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> ActionRow.of(Button.primary("a" + i, "b")))
			.toArray(Component[]::new);
	}

	private static SelectOption[] options(int count) {
		return IntStream.range(0, count).mapToObj((i) -> SelectOption.of("a", "v" + i)).toArray(SelectOption[]::new);
	}

	private static Component[] separators(int count) {
		return Stream.generate(Separator::line).limit(count).toArray(Component[]::new);
	}

	private static Section section(int texts) {
		return Section.of(Thumbnail.of("https://a"), Stream.generate(() -> "a").limit(texts).toArray(String[]::new));
	}

	private static MediaGallery gallery(int items) {
		return MediaGallery.of(Stream.generate(() -> "https://a").limit(items).toArray(String[]::new));
	}

	private static RadioGroup radio(int options) {
		return RadioGroup.builder("a")
			.options(IntStream.range(0, options).mapToObj((i) -> RadioGroupOption.of("a", "v" + i)).toList())
			.build();
	}

	private static CheckboxGroup checkboxes(int options) {
		return CheckboxGroup.builder("a")
			.options(IntStream.range(0, options).mapToObj((i) -> CheckboxGroupOption.of("a", "v" + i)).toList())
			.build();
	}

}
