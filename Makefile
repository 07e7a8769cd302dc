# Weekplot: weekly market reports in, series, charts and slides out.
#
#   make            install what is missing, build, and draw the charts of Reports/ into Charts/
#   make test       run the tests
#
# Other folders: make REPORTS=~/weeklies CHARTS=~/charts

REPORTS ?= Reports
CHARTS  ?= Charts
PREFIX  ?= /usr/local
SWIFT   ?= swift

PACKAGES = libpng-dev libfreetype-dev libfontconfig-dev libssl-dev libzip-dev libsqlite3-dev pkg-config fontconfig fonts-noto-cjk poppler-utils
WEEKPLOT = .build/release/weekplot

.DEFAULT_GOAL := charts
.PHONY: charts setup build test fuzz forms bench bench-setup specimens decoders format lint samples sample-pdfs install uninstall clean help

charts: build
	@echo "==> Reading $(REPORTS), writing $(CHARTS)"
	@$(WEEKPLOT) build $(REPORTS) --out $(CHARTS)

# Debian packages are installed only when they are missing, as root or through sudo.
setup:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift is not installed (or not on PATH): get 6.2 or newer from https://www.swift.org/install" >&2; exit 1; }
	@command -v dpkg-query >/dev/null || { \
	  echo "This is no Debian: please install what these packages hold: $(PACKAGES)"; exit 0; }; \
	missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	echo "==> Installing$$missing"; \
	if [ "$$(id -u)" = 0 ]; then as_root=""; \
	elif command -v sudo >/dev/null; then as_root="sudo"; \
	else echo "Neither root nor sudo here; ask an administrator to run: apt-get install$$missing" >&2; exit 1; fi; \
	$$as_root apt-get update -q && \
	$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $$missing

build: setup
	@echo "==> Building"
	@$(SWIFT) build -c release --product weekplot

test: setup
	@echo "==> Testing"
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build

# Each fuzzer for SECONDS; ends with 1 when one finds something.
SECONDS ?= 60
fuzz: setup
	@Fuzzers/run $(SECONDS)

# The sample reports in every form that tools leave them in: how well each is read. Installs a browser and poppler.
# make forms FORMS="pdf columns" for some of them.
forms: setup
	@Tests/Forms/run $(FORMS)

bench: build
	@Benchmarks/run

bench-setup: setup
	@Benchmarks/setup

# A chart of every kind, theme, size and hard case, and a page of them to look at.
specimens: setup
	@$(SWIFT) run chart-specimens .build/specimens

# Whether pngcheck, Pillow, libpng and a browser read the PNGs of Charts/ and of the specimens, and read them alike.
decoders: specimens
	@Tests/Decoders/run $(CHARTS) .build/specimens

# The committed reports come from published series: make samples DATA=folder-of-csv-files
samples: setup
	@test -n "$(DATA)" || { echo "make samples DATA=folder (the CSV files of published series)" >&2; exit 64; }
	@$(SWIFT) run sample-reports year --data $(DATA) --out Reports --truth Tests/SampleReportsTests/Truth

# Some of the samples are PDFs, printed from the generator's pages by a headless Chromium: after make samples.
sample-pdfs: setup
	@test -n "$(DATA)" || { echo "make sample-pdfs DATA=folder (the CSV files of published series)" >&2; exit 64; }
	@Tests/Forms/sample-pdfs $(DATA)

format:
	@$(SWIFT) format format --in-place --recursive Package.swift Sources Tests Benchmarks/Sources Benchmarks/Package.swift Fuzzers/Sources Fuzzers/Package.swift

lint:
	@$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks/Sources Benchmarks/Package.swift Fuzzers/Sources Fuzzers/Package.swift

install: build
	@install -d $(DESTDIR)$(PREFIX)/bin
	@install -m 755 $(WEEKPLOT) $(DESTDIR)$(PREFIX)/bin/weekplot
	@echo "==> Installed $(DESTDIR)$(PREFIX)/bin/weekplot"

uninstall:
	@rm -f $(DESTDIR)$(PREFIX)/bin/weekplot

clean:
	@rm -rf .build Benchmarks/.build Fuzzers/.build $(CHARTS)/.weekplot

help:
	@sed -n '3,8s/^# \{0,1\}//p' Makefile
	@echo "also: setup build fuzz forms bench bench-setup specimens decoders format lint samples sample-pdfs install uninstall clean"
