// Everything that is said about the visitor's own file: the sheet that asks for one, the one about
// the open file, the list of what is wrong with one, and the page of a link that waits for one.
#pragma once

#include "ui/frame/screen_input.h"
#include "ui/widgets/flow.h"

namespace trame {

void draw_file_choice(Ui& ui, const ScreenInput& input, Column& column);
void draw_file_facts(Ui& ui, const ScreenInput& input, Column& column);
void draw_file_refused(Ui& ui, const ScreenInput& input, Column& column);

// In the list of programmes: the open file, and the ways to open and close one.
void draw_file_rows(Ui& ui, const ScreenInput& input, Column& column);

// In place of a programme, while the address names a file that is not open.
void draw_file_page(Ui& ui, const ScreenInput& input, Column& column);

// For paper and whoever does not see the top bar: whose figures these are. Nothing for a programme
// of this site.
void say_provenance(Ui& ui, const ScreenInput& input);

}  // namespace trame
