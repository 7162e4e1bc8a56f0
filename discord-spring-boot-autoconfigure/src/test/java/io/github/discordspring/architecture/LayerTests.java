package io.github.discordspring.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.discordspring.model.IntEnum;
import io.github.discordspring.model.StringEnum;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may know whom, and who may be known. The layers are those of docs/architecture.md.
 */
class LayerTests {

	private static final String ROOT = "io.github.discordspring.";

	/** Each module and the modules that it may know. */
	private static final Map<String, List<String>> MAY_KNOW = Map.of( //
			"model", List.of(), //
			"gateway", List.of("model"), //
			"rest", List.of("model"), //
			"cache", List.of("model"), //
			"emulator", List.of("model"), //
			"bot", List.of("gateway", "rest", "cache", "model"), //
			"autoconfigure", List.of("bot", "gateway", "rest", "cache", "model", "emulator"));

	/** Public classes that users may extend. All others are final. */
	private static final List<Class<?>> EXTENSION_POINTS = List.of(IntEnum.class, StringEnum.class);

	private static JavaClasses classes;

	@BeforeAll
	static void importClasses() {
		classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("io.github.discordspring");
	}

	@Test
	void everyModuleIsLookedAt() {
		for (String module : MAY_KNOW.keySet()) {
			assertThat(classes).as(module).anyMatch((type) -> type.getPackageName().startsWith(ROOT + module));
		}
	}

	@TestFactory
	List<DynamicTest> aModuleKnowsOnlyThoseBelowIt() {
		return MAY_KNOW.entrySet().stream().map((entry) -> DynamicTest.dynamicTest(entry.getKey(), () -> {
			String[] forbidden = MAY_KNOW.keySet()
				.stream()
				.filter((module) -> !module.equals(entry.getKey()) && !entry.getValue().contains(module))
				.map((module) -> ROOT + module + "..")
				.toArray(String[]::new);
			noClasses().that()
				.resideInAPackage(ROOT + entry.getKey() + "..")
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(forbidden)
				.check(classes);
		})).toList();
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching("io.github.discordspring.(**)").should().beFreeOfCycles().check(classes);
	}

	@Test
	void librariesDoNotKnowSpringBoot() {
		noClasses().that()
			.resideOutsideOfPackages(ROOT + "autoconfigure..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.boot..")
			.check(classes);
	}

	@Test
	void modelAndEmulatorDoNotKnowSpring() {
		noClasses().that()
			.resideInAnyPackage(ROOT + "model..", ROOT + "emulator..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework..")
			.check(classes);
	}

	@Test
	void onlyAnnotationsAreTakenFromJackson2() {
		noClasses().should().dependOnClassesThat(new DescribedPredicate<>("are of Jackson 2") {

			@Override
			public boolean test(JavaClass type) {
				return type.getPackageName().startsWith("com.fasterxml.jackson")
						&& !type.getPackageName().startsWith("com.fasterxml.jackson.annotation");
			}

		}).check(classes);
	}

	@Test
	void whatIsPublicIsFinalOrMeantToBeExtended() {
		String[] extensionPoints = EXTENSION_POINTS.stream().map(Class::getName).toArray(String[]::new);
		ArchRule rule = classes().that()
			.arePublic()
			.and()
			.areNotInterfaces()
			.and()
			.areNotEnums()
			.and()
			.areNotAssignableTo(Throwable.class)
			.and(new DescribedPredicate<>("are no extension points") {

				@Override
				public boolean test(JavaClass type) {
					// Nobody else can extend a sealed class
					return !Arrays.asList(extensionPoints).contains(type.getName()) && !type.reflect().isSealed();
				}

			})
			.should()
			.haveModifier(JavaModifier.FINAL);
		rule.check(classes);
	}

	@Test
	void autoConfigurationsShowNothingButThemselves() {
		classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.check(classes);
		methods().that().areAnnotatedWith(Bean.class).should().notBePublic().check(classes);
	}

	@Test
	void nothingIsPrintedPastTheLogger() {
		// A program, whose output is for who started it
		noClasses().that()
			.doNotHaveSimpleName("EmulatorMain")
			.should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.check(classes);
	}

}
