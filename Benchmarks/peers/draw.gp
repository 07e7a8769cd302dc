# Draws the benchmark's charts of one kind with gnuplot:
#   gnuplot -e "data='DIR'; out='DIR'; kind='line'; last=39" draw.gp
set encoding utf8
set terminal pngcairo size 1600,900 font "Noto Sans CJK SC,15" background rgb "white"
set datafile separator ","
set timefmt "%Y-%m-%d"
set xdata time
set border 3 lc rgb "#66605c"
set lmargin at screen 0.065; set rmargin at screen 0.97
set bmargin at screen 0.115; set tmargin at screen 0.87
set tics nomirror textcolor rgb "#66605c"
set key top left Left reverse horizontal samplen 2 textcolor rgb "#1a1a1a"
set style fill solid noborder
month = 2629746

if (kind eq "line") {
  set yrange [0:*]; set format y "%.2f"; set format x "%Y"; set xtics 12 * month
} else {
  set format x "%Y-%m"; set xtics 2 * month
}
if (kind eq "mood") {
  unset key; set yrange [0:100]; set ytics (0, 25, 45, 55, 75, 100)
  array bound = [0, 25, 45, 55, 75, 100]
  array fill = ["#f4cfc9", "#fae5d3", "#f1f0ec", "#ddeedc", "#c3e2c8"]
  array zone = ["极度恐惧", "恐惧", "中性", "贪婪", "极度贪婪"]
  do for [k = 1:5] {
    set object k rectangle from graph 0, first bound[k] to graph 1, first bound[k + 1] behind fillcolor rgb fill[k] fillstyle solid noborder
    set label k + 10 zone[k] at graph 0.01, first (bound[k] + bound[k + 1]) / 2.0 textcolor rgb "#66605c"
  }
} else {
  set grid ytics lt 1 lw 1 lc rgb "#e4e1dd"
}
if (kind eq "bars") { set boxwidth 69120; set xzeroaxis lt 1 lc rgb "#66605c" }

do for [i = 0:last] {
  file = sprintf("%s/%s-%d.csv", data, kind, i)
  load sprintf("%s/%s-%d.words", data, kind, i)
  set output sprintf("%s/%s-%d.png", out, kind, i)
  set label 1 title at screen 0.02, 0.94 font ",25" textcolor rgb "#1a1a1a"
  set label 2 note at screen 0.02, 0.03 font ",13" textcolor rgb "#66605c"
  set xrange [strptime("%Y-%m-%d", first) : strptime("%Y-%m-%d", last_day)]
  if (kind eq "line") {
    plot file skip 12 using 1:5:6 with filledcurves fs transparent solid 0.16 noborder lc rgb "#c4476e" title "12 周均线 ±1 倍标准差", \
      file skip 1 using 1:2 with lines lw 2.3 lc rgb "#0f5499" title "总市值", \
      file skip 4 using 1:3 with lines lw 1.6 lc rgb "#e07b22" title "4 周均线", \
      file skip 12 using 1:4 with lines lw 1.6 lc rgb "#c4476e" title "12 周均线"
  }
  if (kind eq "bars") {
    plot file skip 1 using 1:($2 >= 0 ? $2 : 1/0) with boxes lc rgb "#c0392b" title "净流入", \
      file skip 1 using 1:($2 < 0 ? $2 : 1/0) with boxes lc rgb "#2a9d8f" title "净流出", \
      file skip 5 using 1:3 with lines lw 1.8 lc rgb "#0f5499" title "5 日均值"
  }
  if (kind eq "mood") {
    set label 3 sprintf("%d", last_value) at last_day, last_value offset 1,0 textcolor rgb "#0f5499" point pt 7 ps 1.6 lc rgb "#0f5499"
    set xrange [strptime("%Y-%m-%d", first) : strptime("%Y-%m-%d", last_day) + month / 2]
    plot file skip 1 using 1:2 with lines lw 2.3 lc rgb "#0f5499" notitle
  }
}
set output
