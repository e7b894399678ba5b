# 自行处置、处理后登记备案: the grid worker finds, handles and files; samples are checked
profile	grid-self-handling	1	网格自行处置	Grid self-handling
step	report	上报	Report	RECEIVED	-
step	verify	核实	Verify	VERIFYING	verified
sample	A=1.0	B=0.3	C=0.1
automatic	review
